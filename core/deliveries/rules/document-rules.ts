import type { Rule } from './rule.ts';

/** What is wrong with what a document says; an example shows the form that is expected. */
const STRUCTURE_RULES: Record<string, Rule> = {
  'document-header': {
    en: [
      'this line of the header cannot be read, or the document has no header',
      'write lines of name, colon and value above the first turn, such as “Dato: 12. marts 2021” and “Kommune: Skive”; in subtitles they stand above the first one, in .vtt below the word NOTE',
    ],
    da: [
      'linjen i hovedet kan ikke læses, eller dokumentet har intet hoved',
      'skriv linjer med navn, kolon og værdi over første replik, fx »Dato: 12. marts 2021« og »Kommune: Skive«; i undertekster står de over den første, i .vtt under ordet NOTE',
    ],
  },
  'document-header-missing': {
    en: [
      'the document lacks this line in its header',
      'write the line at the top of the document, such as “Dato: 12. marts 2021” or “Kommune: Skive”',
    ],
    da: [
      'dokumentet mangler denne linje i hovedet',
      'skriv linjen øverst i dokumentet, fx »Dato: 12. marts 2021« eller »Kommune: Skive«',
    ],
  },
  'document-header-repeated': {
    en: ['this line of the header occurs twice', 'keep one of the two'],
    da: ['linjen står to gange i hovedet', 'behold den ene'],
  },
  'document-header-unknown': {
    en: [
      'the contract does not know this line of the header, and it was left out',
      'remove it, or use a name of the data dictionary',
    ],
    da: [
      'kontrakten kender ikke linjen i hovedet, og den er udeladt',
      'fjern den, eller brug et navn fra dataordbogen',
    ],
  },
  'document-title': {
    en: ['a line above the header was left out', 'nothing, unless it belongs to what was said'],
    da: ['en linje over hovedet er udeladt', 'intet, medmindre den hører til det sagte'],
  },
  'document-kind': {
    en: [
      'the header names a kind of material that belongs to another table',
      'deliver it as interview, observation, meeting or photovoice, or correct the line, such as “Type: Fokusgruppe”',
    ],
    da: [
      'hovedet nævner en slags materiale, der hører til en anden tabel',
      'lever det som interview, observation, meeting eller photovoice, eller ret linjen, fx »Type: Fokusgruppe«',
    ],
  },
  'language-stated': {
    en: [
      'the header names another language than the one that is spoken',
      'correct the line, such as “Sprog: Svensk”, or leave it out: the language is found without',
    ],
    da: [
      'hovedet nævner et andet sprog end det, der tales',
      'ret linjen, fx »Sprog: Svensk«, eller udelad den: sproget findes uden',
    ],
  },
  'document-role': {
    en: [
      'this is no role of the data dictionary',
      'use one of the roles that it lists, such as “Rolle: Borger” or “Rolle: Medarbejder, Leder”',
    ],
    da: [
      'det er ikke en rolle fra dataordbogen',
      'brug en af de roller, den nævner, fx »Rolle: Borger« eller »Rolle: Medarbejder, Leder«',
    ],
  },
  'consent-unchecked': {
    en: [
      'a user takes part whose person number is not given, so nobody can look for a consent',
      'write the CPR number in the header, or make sure yourself that everybody has consented',
    ],
    da: [
      'en borger deltager, hvis personnummer ikke er angivet, så ingen kan se efter et samtykke',
      'skriv CPR-nummeret i hovedet, eller forvis dig selv om, at alle har givet samtykke',
    ],
  },
  'document-empty': {
    en: ['the document has no text', 'export it again, or leave it out of the delivery'],
    da: ['dokumentet har ingen tekst', 'udtræk det igen, eller lad det være ude af leverancen'],
  },
  'document-no-turns': {
    en: [
      'no turns of speakers are found in the document',
      'begin every turn with a speaker’s label and a colon, such as “I: Hvordan går det?” and “IP: Det går.”, or deliver notes and minutes as such: “Type: Observation”',
    ],
    da: [
      'der er ikke fundet replikker i dokumentet',
      'begynd hver replik med en talers betegnelse og kolon, fx »I: Hvordan går det?« og »IP: Det går.«, eller lever noter og referater som sådan: »Type: Observation«',
    ],
  },
  'document-no-text': {
    en: [
      'nothing stands below the header',
      'write the paragraphs below the header, such as “Kl. 9 kommer de første til morgenmad.”',
    ],
    da: [
      'der står intet under hovedet',
      'skriv afsnittene under hovedet, fx »Kl. 9 kommer de første til morgenmad.«',
    ],
  },
  'document-before-first-turn': {
    en: [
      'text stands between the header and the first turn',
      'give it a speaker’s label, such as “I: Hvordan går det?”, move it above the header, or remove it',
    ],
    da: [
      'der står tekst mellem hovedet og første replik',
      'giv den en talers betegnelse, fx »I: Hvordan går det?«, flyt den over hovedet, eller fjern den',
    ],
  },
  'document-table': {
    en: [
      'a table is not one of who said what',
      'name its columns in the first row, such as “Tid | Taler | Tekst”, or write it as paragraphs',
    ],
    da: [
      'en tabel viser ikke, hvem der sagde hvad',
      'giv kolonnerne navne i første række, fx »Tid | Taler | Tekst«, eller skriv den som afsnit',
    ],
  },
  'document-paragraph': {
    en: ['a paragraph is longer than 100,000 letters', 'look for a missing line break'],
    da: ['et afsnit er længere end 100.000 tegn', 'se efter et manglende linjeskift'],
  },
  'document-size': {
    en: ['the document is too large', 'deliver one conversation per document, without pictures'],
    da: ['dokumentet er for stort', 'lever én samtale pr. dokument, uden billeder'],
  },
};

/** What a file cannot be read for. */
const FORMAT_RULES: Record<string, Rule> = {
  'document-format': {
    en: [
      'this kind of document cannot be read',
      'save it as .docx, .odt, .rtf or plain text; subtitles as .vtt or .srt',
    ],
    da: [
      'denne slags dokument kan ikke læses',
      'gem det som .docx, .odt, .rtf eller ren tekst; undertekster som .vtt eller .srt',
    ],
  },
  'document-type': {
    en: [
      'the document is of another kind than its name says',
      'save it again from the program that made it, and keep the name’s ending',
    ],
    da: [
      'dokumentet er af en anden slags, end navnet siger',
      'gem det igen fra det program, der har lavet det, og behold navnets endelse',
    ],
  },
  'document-old-word': {
    en: ['Word’s old format .doc is not read', 'open it in Word and save it as .docx'],
    da: ['Words gamle format .doc læses ikke', 'åbn det i Word, og gem det som .docx'],
  },
  'document-protected': {
    en: [
      'the document is protected by a password',
      'save it without a password: the delivery itself is encrypted',
    ],
    da: ['dokumentet er beskyttet med adgangskode', 'gem det uden adgangskode: leverancen er selv krypteret'],
  },
  'document-macro': {
    en: ['the document holds macros', 'save it as .docx or .odt, which has none'],
    da: ['dokumentet indeholder makroer', 'gem det som .docx eller .odt, som ingen har'],
  },
  'document-damaged': {
    en: ['the document is damaged', 'open it in the program that made it, and save it again'],
    da: ['dokumentet er beskadiget', 'åbn det i det program, der har lavet det, og gem det igen'],
  },
  'document-macintosh': {
    en: [
      'the letters were read as those of an old Macintosh (MacRoman), because no other reading makes sense',
      'look at æ, ø and å in a preview; better save as UTF-8',
    ],
    da: [
      'bogstaverne er læst som fra en gammel Macintosh (MacRoman), fordi intet andet giver mening',
      'se på æ, ø og å i en forhåndsvisning; gem hellere som UTF-8',
    ],
  },
};

/** What a document has beside its text, and nobody gets to see. */
const LEFT_OUT_RULES: Record<string, Rule> = {
  'document-comments': {
    en: ['comments were left out', 'nothing, unless they belong to what was said'],
    da: ['kommentarer er udeladt', 'intet, medmindre de hører til det sagte'],
  },
  'document-footnotes': {
    en: ['footnotes or endnotes were left out', 'move what belongs to the text into it, in brackets'],
    da: ['fodnoter eller slutnoter er udeladt', 'flyt det, der hører til teksten, ind i den, i parentes'],
  },
  'document-page-headers': {
    en: [
      'the text at the top or bottom of every page was left out',
      'nothing, unless it holds the document’s header: move that to the first page',
    ],
    da: [
      'teksten i sidehoved eller sidefod er udeladt',
      'intet, medmindre dokumentets hoved står der: flyt det til første side',
    ],
  },
  'document-tracked': {
    en: [
      'tracked changes were read as if they were accepted; deleted text was left out',
      'nothing, unless a change should not count: reject it, and save again',
    ],
    da: [
      'registrerede ændringer er læst, som om de var accepteret; slettet tekst er udeladt',
      'intet, medmindre en ændring ikke skal gælde: afvis den, og gem igen',
    ],
  },
  'document-hidden': {
    en: ['hidden text was left out', 'nothing, unless it belongs to what was said: make it visible'],
    da: ['skjult tekst er udeladt', 'intet, medmindre den hører til det sagte: gør den synlig'],
  },
  'document-text-box': {
    en: ['a text box or drawing was left out', 'move what belongs to the text out of the box'],
    da: ['et tekstfelt eller en tegning er udeladt', 'flyt det, der hører til teksten, ud af feltet'],
  },
  'document-embedded': {
    en: ['a file inside the document was left out', 'deliver it by itself, if it belongs to the study'],
    da: ['en fil inde i dokumentet er udeladt', 'lever den for sig, hvis den hører til undersøgelsen'],
  },
  'document-external': {
    en: [
      'links to other places were not followed',
      'nothing; a template or picture from elsewhere is no part of the document',
    ],
    da: [
      'henvisninger til andre steder er ikke fulgt',
      'intet; en skabelon eller et billede andetstedsfra er ingen del af dokumentet',
    ],
  },
};

export const DOCUMENT_RULES: Record<string, Rule> = {
  ...STRUCTURE_RULES,
  ...FORMAT_RULES,
  ...LEFT_OUT_RULES,
};
