import type { Rule } from './rule.ts';

/** What a project or codebook cannot be read for. */
const PROJECT_RULES: Record<string, Rule> = {
  'coding-format': {
    en: [
      'the file is no REFI-QDA project (.qdpx) and no codebook (.qdc)',
      'export it from the program as a REFI-QDA project, in NVivo by “Share → Export Project → REFI-QDA Project”',
    ],
    da: [
      'filen er hverken et REFI-QDA-projekt (.qdpx) eller en kodebog (.qdc)',
      'eksportér den fra programmet som REFI-QDA-projekt, i NVivo med »Share → Export Project → REFI-QDA Project«',
    ],
  },
  'coding-damaged': {
    en: [
      'the project is damaged or protected by a password',
      'export it again, without a password; in QualCoder, first take & and < out of annotations, which it writes so that nobody can read the project',
    ],
    da: [
      'projektet er beskadiget eller beskyttet med adgangskode',
      'eksportér det igen, uden adgangskode; i QualCoder skal & og < først ud af annoteringerne, som det skriver, så ingen kan læse projektet',
    ],
  },
  'coding-size': {
    en: [
      'the project has more codes, levels, coded passages or text than can be read',
      'export the study’s documents alone, such as one project per wave',
    ],
    da: [
      'projektet har flere koder, niveauer, kodede passager eller mere tekst, end der kan læses',
      'eksportér kun undersøgelsens dokumenter, fx ét projekt pr. bølge',
    ],
  },
  'coding-empty': {
    en: [
      'the project has no code: it is as it was exported',
      'code it first, then export it from the program; to take a coding away, withdraw its delivery',
    ],
    da: [
      'projektet har ingen kode: det er, som det blev eksporteret',
      'kod det først, og eksportér det så fra programmet; skal en kodning væk, så træk dens leverance tilbage',
    ],
  },
  'coding-guid': {
    en: [
      'an element has no GUID, by which the parts of a project find each other',
      'export it again from the program; a GUID is written 5d9b3c9e-8f0d-4f6b-9f5e-0a1b2c3d4e5f',
    ],
    da: [
      'et element mangler en GUID, som projektets dele finder hinanden ved',
      'eksportér det igen fra programmet; en GUID skrives 5d9b3c9e-8f0d-4f6b-9f5e-0a1b2c3d4e5f',
    ],
  },
  'coding-document': {
    en: [
      'passages of a text are coded that Carelake has not exported',
      'remove the text from the copy that you deliver; documents of the study have their number in their name, such as “interview 779 2021-03 0123456789abcdef user”',
    ],
    da: [
      'der er kodet passager i en tekst, som Carelake ikke har eksporteret',
      'fjern teksten fra den kopi, du leverer; undersøgelsens dokumenter har deres nummer i navnet, fx »interview 779 2021-03 0123456789abcdef user«',
    ],
  },
  'coding-text': {
    en: [
      'the plain text of a coded document is missing in the project',
      'export it again with its sources: a project has a file sources/<GUID>.txt for each',
    ],
    da: [
      'den rene tekst til et kodet dokument mangler i projektet',
      'eksportér det igen med kilderne: et projekt har en fil sources/<GUID>.txt for hver',
    ],
  },
  'coding-remote': {
    en: [
      'a coded text lies outside of the project, and nothing outside is read',
      'export it again with its sources inside: the path has to begin with internal://, not with relative:// or absolute://',
    ],
    da: [
      'en kodet tekst ligger uden for projektet, og intet udenfor læses',
      'eksportér det igen med kilderne indeni: stien skal begynde med internal://, ikke med relative:// eller absolute://',
    ],
  },
  'coding-picture': {
    en: [
      'codes of pictures, or of parts of pictures, are not carried over',
      'give the code to a passage of the text that belongs to the picture, if it should count; it has the same number in its name',
    ],
    da: [
      'koder på billeder eller dele af billeder overføres ikke',
      'giv koden til en passage i den tekst, som hører til billedet, hvis den skal tælle; teksten har samme nummer i navnet',
    ],
  },
  'coding-left-out': {
    en: [
      'this part of a project is not carried over',
      'nothing, if passages are what counts; a memo, a case or a code of a whole document stays in your own project: to bring a code over, give it to a passage',
    ],
    da: [
      'denne del af et projekt overføres ikke',
      'intet, hvis det er passagerne, det gælder; et memo, en case eller en kode på et helt dokument bliver i dit eget projekt: skal en kode med over, så giv den til en passage',
    ],
  },
};

/** What is wrong with codes. */
const CODE_RULES: Record<string, Rule> = {
  'code-name': {
    en: ['a code has no name, or one of over 300 letters', 'give it a short name, such as “Tillid”'],
    da: ['en kode har intet navn eller et på over 300 tegn', 'giv den et kort navn, fx »Tillid«'],
  },
  'code-doubled': {
    en: [
      'two codes have the same GUID, so nobody can tell which of them a passage has',
      'merge them in the program, and export it again',
    ],
    da: [
      'to koder har samme GUID, så ingen kan sige, hvilken en passage har',
      'læg dem sammen i programmet, og eksportér det igen',
    ],
  },
  'code-unknown': {
    en: ['a passage has a code that the codebook lacks', 'export the project with its whole codebook'],
    da: ['en passage har en kode, som kodebogen mangler', 'eksportér projektet med hele kodebogen'],
  },
  'code-name-hidden': {
    en: [
      'something in the name of a code was taken for a name, a place or a number, and replaced',
      'look in a preview, and call the code otherwise if it was none: words in small letters but for the first, “Sense of coherence” rather than “Sense of Coherence”',
    ],
    da: [
      'noget i navnet på en kode er taget for et navn, et sted eller et nummer og erstattet',
      'se efter i en forhåndsvisning, og kald koden noget andet, hvis det ikke var det: ord med småt undtagen det første, »Sense of coherence« hellere end »Sense of Coherence«',
    ],
  },
};

/** What is wrong with coded passages. */
const SEGMENT_RULES: Record<string, Rule> = {
  'segment-position': {
    en: [
      'a passage has no place in its text: it begins or ends outside of it, or ends before it begins',
      'export it again from the program, and change nothing in the texts beside it',
    ],
    da: [
      'en passage har ingen plads i sin tekst: den begynder eller slutter uden for den eller slutter, før den begynder',
      'eksportér det igen fra programmet, og ret intet i teksterne ved siden af',
    ],
  },
  'segment-miscounted': {
    en: [
      'passages lay beside the words that they are named by, and were moved to where exactly these words stand nearest: in texts with emoji, QualCoder’s automatic coding counts wrongly',
      'look in the view passages whether they are right, above all where the same words stand several times',
    ],
    da: [
      'passager lå ved siden af de ord, de er opkaldt efter, og er flyttet til det nærmeste sted, hvor netop de ord står: i tekster med emojier tæller QualCoders automatiske kodning forkert',
      'se efter i passages, om de er rigtige, især hvor de samme ord står flere gange',
    ],
  },
  'segment-empty': {
    en: ['a passage without any letter is coded, and was left out', 'nothing'],
    da: ['en passage uden bogstaver er kodet og er udeladt', 'intet'],
  },
  'segment-unchecked': {
    en: [
      'only the project itself is checked here: whether its passages are in what is published is seen when it is delivered',
      'deliver it',
    ],
    da: [
      'her er kun selve projektet prøvet: om passagerne findes i det offentliggjorte, ses, når det leveres',
      'lever det',
    ],
  },
  'segment-document': {
    en: [
      'passages of a document are coded that is not published any more',
      'export the documents anew, code those that there are, or remove the document from the copy that you deliver',
    ],
    da: [
      'der er kodet passager i et dokument, som ikke længere er offentliggjort',
      'eksportér dokumenterne på ny, kod dem, der er, eller fjern dokumentet fra den kopi, du leverer',
    ],
  },
  'segment-lost': {
    en: [
      'coded passages cannot be found in the published document: their text was changed, or taken away since it was exported',
      'compare with a new export (carelake export-qda --where document_id=…), and code those passages again or remove their codes',
    ],
    da: [
      'kodede passager findes ikke i det offentliggjorte dokument: teksten er ændret, eller den er fjernet, siden den blev eksporteret',
      'sammenlign med en ny eksport (carelake export-qda --where document_id=…), og kod passagerne igen, eller fjern deres koder',
    ],
  },
  'segment-outside': {
    en: [
      'passages that are nothing but a speaker’s label were left out',
      'nothing; code what is said, where the code should count: “Det går fint.” of “IP1: Det går fint.”',
    ],
    da: [
      'passager, der kun er en talers betegnelse, er udeladt',
      'intet; kod det, der siges, hvis koden skal tælle: »Det går fint.« i »IP1: Det går fint.«',
    ],
  },
  'segment-moved': {
    en: [
      'passages were found at another place of the document than in the project, by their text and what stands beside it',
      'nothing; look at one or two of them in the view passages, if the texts were changed in the program',
    ],
    da: [
      'passager er fundet et andet sted i dokumentet end i projektet, ved deres tekst og det, der står ved siden af',
      'intet; se på en eller to af dem i passages, hvis teksterne er ændret i programmet',
    ],
  },
  'segment-doubled': {
    en: ['a coder has given a passage the same code twice: it counts once', 'nothing'],
    da: ['en koder har givet en passage den samme kode to gange: det tæller én gang', 'intet'],
  },
  'segment-turn': {
    en: [
      'coded passages are in turns that stopped being published while the coding was on its way',
      'export the documents anew, and deliver the coding again',
    ],
    da: [
      'kodede passager står i replikker, som holdt op med at være offentliggjort, mens kodningen var på vej',
      'eksportér dokumenterne på ny, og lever kodningen igen',
    ],
  },
};

export const CODING_RULES: Record<string, Rule> = { ...PROJECT_RULES, ...CODE_RULES, ...SEGMENT_RULES };
