import type { Rule } from './rule.ts';

export const FILE_RULES: Record<string, Rule> = {
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
