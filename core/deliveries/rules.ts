export type Language = 'en' | 'da';

export interface Explanation {
  /** What is wrong. */
  readonly what: string;
  /** What to do about it. */
  readonly next: string;
}

type Rule = Record<Language, readonly [what: string, next: string]>;

const DESCRIPTOR: Record<string, Rule> = {
  'descriptor-missing': {
    en: ['there is no datapackage.json', 'let carelake write it: name the folder with the plain files'],
    da: ['der er ingen datapackage.json', 'lad carelake skrive den: angiv mappen med filerne'],
  },
  'descriptor-json': {
    en: ['datapackage.json is not JSON', 'write it again, or let carelake write it'],
    da: ['datapackage.json er ikke JSON', 'skriv den igen, eller lad carelake skrive den'],
  },
  descriptor: {
    en: [
      'this place in datapackage.json is missing or has the wrong form',
      'compare it with the data managers’ guide',
    ],
    da: [
      'dette sted i datapackage.json mangler eller har forkert form',
      'sammenlign med vejledningen for dataansvarlige',
    ],
  },
  'descriptor-doubled': {
    en: [
      'this name or path occurs twice in datapackage.json',
      'give every resource a name and a path of its own',
    ],
    da: [
      'navnet eller stien står to gange i datapackage.json',
      'giv hver ressource sit eget navn og sin egen sti',
    ],
  },
  path: {
    en: [
      'this path leaves the delivery or holds letters or numbers that are not allowed',
      'use short neutral file names without person numbers',
    ],
    da: [
      'stien går ud af leverancen eller har tegn, der ikke er tilladt',
      'brug korte, neutrale filnavne uden personnumre',
    ],
  },
  'file-missing': {
    en: ['the file was named but not delivered', 'deliver again with all files'],
    da: ['filen er nævnt, men ikke leveret', 'lever igen med alle filer'],
  },
  'file-unnamed': {
    en: ['a file was delivered that datapackage.json does not name', 'name it or leave it out'],
    da: ['der er leveret en fil, som datapackage.json ikke nævner', 'nævn den, eller lad den være ude'],
  },
  bytes: {
    en: ['the file has another size than was said', 'deliver it again: it was cut or changed on the way'],
    da: ['filen har en anden størrelse end oplyst', 'lever den igen: den er afkortet eller ændret undervejs'],
  },
  hash: {
    en: ['the file has another checksum than was said', 'deliver it again: it was changed on the way'],
    da: ['filen har en anden kontrolsum end oplyst', 'lever den igen: den er ændret undervejs'],
  },
  'table-unknown': {
    en: ['no contract describes this table', 'choose a table of the data dictionary'],
    da: ['ingen kontrakt beskriver tabellen', 'vælg en tabel i dataordbogen'],
  },
  'table-source': {
    en: [
      'this source does not deliver this table',
      'deliver it as the source that the data dictionary names',
    ],
    da: ['kilden leverer ikke denne tabel', 'lever den som den kilde, dataordbogen nævner'],
  },
  replaces: {
    en: [
      'the delivery to be replaced is not a published one of this source',
      'look its number up with carelake deliveries',
    ],
    da: [
      'leverancen, der skal erstattes, er ikke en offentliggjort fra denne kilde',
      'find nummeret med carelake deliveries',
    ],
  },
  'duplicate-published': {
    en: [
      'rows of this delivery are already published by another one',
      'deliver it as a replacement of that delivery',
    ],
    da: [
      'rækker i leverancen er allerede offentliggjort med en anden',
      'lever den som erstatning for den leverance',
    ],
  },
};

const FILE: Record<string, Rule> = {
  empty: {
    en: ['the file has no rows', 'export it again, or leave it out of the delivery'],
    da: ['filen har ingen rækker', 'udtræk den igen, eller lad den være ude af leverancen'],
  },
  'file-type': {
    en: ['the file is not a text table (a workbook, a packed or a binary file)', 'save it as CSV UTF-8'],
    da: ['filen er ikke en teksttabel (regneark, pakket eller binær fil)', 'gem den som CSV UTF-8'],
  },
  encoding: {
    en: [
      'letters are written in a way that cannot be read for sure, or were encoded twice',
      'export from the source again as CSV UTF-8',
    ],
    da: [
      'bogstaver er skrevet, så de ikke kan læses sikkert, eller er kodet to gange',
      'udtræk igen fra kilden som CSV UTF-8',
    ],
  },
  unreadable: {
    en: ['the file cannot be read as a table', 'export it again as CSV with semicolons'],
    da: ['filen kan ikke læses som tabel', 'udtræk den igen som CSV med semikolon'],
  },
  header: {
    en: [
      'the first row does not name the table’s columns',
      'put the column names in row 1, with nothing above them',
    ],
    da: ['første række har ikke tabellens kolonnenavne', 'sæt kolonnenavne i række 1, uden noget over dem'],
  },
  'column-missing': {
    en: ['this column is missing', 'export it too, under this name'],
    da: ['kolonnen mangler', 'tag den med i udtrækket under dette navn'],
  },
  'column-doubled': {
    en: ['this column occurs twice', 'keep one of the two'],
    da: ['kolonnen er der to gange', 'behold den ene'],
  },
  'column-unknown': {
    en: ['the contract does not know this column', 'remove it: only agreed columns may be sent'],
    da: ['kontrakten kender ikke kolonnen', 'fjern den: kun aftalte kolonner må sendes'],
  },
  fields: {
    en: [
      'the row has more or fewer fields than the header',
      'look for a separator inside a text, or a broken line',
    ],
    da: [
      'rækken har flere eller færre felter end overskriften',
      'se efter skilletegn inde i en tekst eller en brudt linje',
    ],
  },
  quotes: {
    en: [
      'a quotation mark is not closed, or text follows a closed one',
      'write a quotation mark inside text twice',
    ],
    da: [
      'et citationstegn er ikke lukket, eller der står tekst efter et lukket',
      'skriv citationstegn inde i tekst to gange',
    ],
  },
  'control-character': {
    en: ['the row holds a control character', 'export the row again; it is damaged'],
    da: ['rækken har et kontroltegn', 'udtræk rækken igen; den er beskadiget'],
  },
  'too-long': {
    en: ['the row is longer than 1 MB', 'look for a missing line break'],
    da: ['rækken er længere end 1 MB', 'se efter et manglende linjeskift'],
  },
  'blank-row': {
    en: ['a blank row was left out', 'nothing, unless rows are missing'],
    da: ['en tom række er sprunget over', 'intet, medmindre der mangler rækker'],
  },
};

const VALUE: Record<string, Rule> = {
  required: {
    en: ['a value is missing', 'fill it in at the source'],
    da: ['en værdi mangler', 'udfyld den hos kilden'],
  },
  type: {
    en: [
      'the value is no date or number of a form that we read',
      'write dates as dd-mm-yyyy and numbers with a decimal comma',
    ],
    da: [
      'værdien er ikke en dato eller et tal i en form, vi læser',
      'skriv datoer som dd-mm-åååå og tal med decimalkomma',
    ],
  },
  code: {
    en: ['the code is not in the code list', 'correct it, or tell us of a new code'],
    da: ['koden er ikke i kodelisten', 'ret den, eller fortæl os om en ny kode'],
  },
  'code-doubtful': {
    en: ['codes whose meaning we are not sure of', 'nothing; tell us if you know'],
    da: ['koder, hvis betydning vi ikke er sikre på', 'intet; fortæl os det, hvis du ved det'],
  },
  range: {
    en: ['the value is too small or too large', 'correct it at the source'],
    da: ['værdien er for lille eller for stor', 'ret den hos kilden'],
  },
  length: {
    en: ['the text is too short or too long', 'correct it at the source'],
    da: ['teksten er for kort eller for lang', 'ret den hos kilden'],
  },
  pattern: {
    en: [
      'the value does not have the column’s form',
      'correct it at the source; a spreadsheet may have changed it',
    ],
    da: ['værdien har ikke kolonnens form', 'ret den hos kilden; et regneark kan have ændret den'],
  },
  period: {
    en: ['the value lies outside the study’s period', 'leave such rows or columns out of the extract'],
    da: [
      'værdien ligger uden for studiets periode',
      'lad rækker eller kolonner uden for perioden være ude af udtrækket',
    ],
  },
  'not-before': {
    en: ['this date is earlier than the one it follows', 'correct one of the two dates'],
    da: ['datoen er før den, den skal følge efter', 'ret en af de to datoer'],
  },
  duplicate: {
    en: ['an earlier row has the same key', 'keep one of the rows'],
    da: ['en tidligere række har samme nøgle', 'behold en af rækkerne'],
  },
  cpr: {
    en: ['this is no CPR number', 'correct it at the source'],
    da: ['det er ikke et CPR-nummer', 'ret det hos kilden'],
  },
  'cpr-date': {
    en: ['the CPR number begins with a date that does not exist', 'correct it at the source'],
    da: ['CPR-nummeret begynder med en dato, der ikke findes', 'ret det hos kilden'],
  },
  'cpr-scientific': {
    en: ['a spreadsheet turned the CPR number into a rounded number', 'export again with the column as text'],
    da: ['et regneark har lavet CPR-nummeret om til et afrundet tal', 'udtræk igen med kolonnen som tekst'],
  },
  'cpr-check': {
    en: ['the CPR number fails the check digit, which numbers since 2007 may', 'look it up if you can'],
    da: ['CPR-nummeret opfylder ikke modulus 11, hvilket numre siden 2007 kan', 'slå det op, hvis du kan'],
  },
  'cpr-nine-digits': {
    en: [
      'the CPR number had lost its leading zero and got it back',
      'format the column as text before you export',
    ],
    da: [
      'CPR-nummeret havde mistet sit foranstillede nul og har fået det igen',
      'formatér kolonnen som tekst før udtræk',
    ],
  },
  'cpr-replacement': {
    en: [
      'a replacement number in place of a CPR number: it links to no register',
      'send the CPR number if there is one',
    ],
    da: [
      'et erstatningsnummer i stedet for et CPR-nummer: det kan ikke kobles til registre',
      'send CPR-nummeret, hvis der er et',
    ],
  },
};

const DOCUMENT: Record<string, Rule> = {
  'document-header': {
    en: ['this line of the header cannot be read', 'write it as name, colon, value'],
    da: ['linjen i hovedet kan ikke læses', 'skriv den som navn, kolon, værdi'],
  },
  'document-header-missing': {
    en: ['the document lacks this line in its header', 'write the line at the top of the document'],
    da: ['dokumentet mangler denne linje i hovedet', 'skriv linjen øverst i dokumentet'],
  },
  'document-header-repeated': {
    en: ['this line of the header occurs twice', 'keep one of the two'],
    da: ['linjen står to gange i hovedet', 'behold den ene'],
  },
  'document-header-unknown': {
    en: ['the contract does not know this line of the header', 'remove it, or use a name of the data dictionary'],
    da: ['kontrakten kender ikke linjen i hovedet', 'fjern den, eller brug et navn fra dataordbogen'],
  },
  'document-role': {
    en: ['this is no role of the data dictionary', 'use one of the roles that it lists'],
    da: ['det er ikke en rolle fra dataordbogen', 'brug en af de roller, den nævner'],
  },
  'document-empty': {
    en: ['the document has no text', 'export it again, or leave it out of the delivery'],
    da: ['dokumentet har ingen tekst', 'udtræk det igen, eller lad det være ude af leverancen'],
  },
  'document-no-turns': {
    en: ['no turns of speakers are found in the document', 'begin every turn with a speaker’s label and a colon'],
    da: ['der er ikke fundet replikker i dokumentet', 'begynd hver replik med en talers betegnelse og kolon'],
  },
  'document-before-first-turn': {
    en: ['text stands between the header and the first turn', 'give it a speaker’s label, or remove it'],
    da: ['der står tekst mellem hovedet og første replik', 'giv den en talers betegnelse, eller fjern den'],
  },
  'document-paragraph': {
    en: ['a paragraph is too long', 'look for a missing line break'],
    da: ['et afsnit er for langt', 'se efter et manglende linjeskift'],
  },
  'document-size': {
    en: ['the document is too large', 'deliver one conversation per document'],
    da: ['dokumentet er for stort', 'lever én samtale pr. dokument'],
  },
  'document-format': {
    en: ['this kind of document cannot be read', 'save it as plain text, UTF-8'],
    da: ['denne slags dokument kan ikke læses', 'gem det som ren tekst, UTF-8'],
  },
};

/** Every rule that a report may name. */
export const RULES: Readonly<Record<string, Rule>> = { ...DESCRIPTOR, ...FILE, ...VALUE, ...DOCUMENT };

/** What a rule means and what to do next. */
export function explainRule(rule: string, language: Language = 'en'): Explanation {
  const [what, next] = RULES[rule]?.[language] ?? UNKNOWN[language];
  return { what, next };
}

const UNKNOWN: Rule = {
  en: ['a rule is broken', 'ask the data team what the rule means'],
  da: ['en regel er brudt', 'spørg datateamet, hvad reglen betyder'],
};
