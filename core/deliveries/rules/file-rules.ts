import type { Rule } from './rule.ts';

export const FILE_RULES: Record<string, Rule> = {
  empty: {
    en: ['the file has no rows', 'export it again, or leave it out of the delivery'],
    da: ['filen har ingen rækker', 'udtræk den igen, eller lad den være ude af leverancen'],
  },
  'file-type': {
    en: [
      'the file is of another kind than its name says, or is protected by a password',
      'save it as CSV UTF-8 or as an unprotected workbook (.xlsx), and keep the name’s ending',
    ],
    da: [
      'filen er af en anden slags, end navnet siger, eller er beskyttet med adgangskode',
      'gem den som CSV UTF-8 eller som ubeskyttet regneark (.xlsx), og behold navnets endelse',
    ],
  },
  'file-format': {
    en: [
      'files of this kind are not read',
      'export CSV UTF-8 from SAS, Stata, SPSS or R, and save .xls, .xlsm and .ods as .xlsx; .csv.gz and .parquet are read too',
    ],
    da: [
      'filer af denne slags læses ikke',
      'udtræk CSV UTF-8 fra SAS, Stata, SPSS eller R, og gem .xls, .xlsm og .ods som .xlsx; .csv.gz og .parquet læses også',
    ],
  },
  'archive-limit': {
    en: [
      'the packed file unpacks to far more than a file of its kind has',
      'do not open it; ask where it comes from, and export it again, a table unpacked or in several parts',
    ],
    da: [
      'den pakkede fil fylder langt mere udpakket, end en fil af sin slags gør',
      'åbn den ikke; spørg, hvor den kommer fra, og udtræk den igen, en tabel upakket eller i flere dele',
    ],
  },
  'archive-path': {
    en: [
      'the packed file has parts with names that lead out of it, or two of one name',
      'do not open it; ask where it comes from, and export it again',
    ],
    da: [
      'den pakkede fil har dele, hvis navne fører ud af den, eller to med samme navn',
      'åbn den ikke; spørg, hvor den kommer fra, og udtræk den igen',
    ],
  },
  sheets: {
    en: [
      'more than one sheet of the workbook holds something',
      'keep the one sheet with the table; delete or hide the others',
    ],
    da: ['mere end ét ark i regnearket har indhold', 'behold arket med tabellen; slet eller skjul de andre'],
  },
  formula: {
    en: [
      'a formula of this row has no stored result, and formulas are not calculated',
      'open and save the workbook in a spreadsheet, or paste the values',
    ],
    da: [
      'en formel i rækken har intet gemt resultat, og formler beregnes ikke',
      'åbn og gem regnearket i et regnearksprogram, eller indsæt værdierne',
    ],
  },
  'xml-dtd': {
    en: [
      'the file holds instructions that no office program writes',
      'do not open it; ask where it comes from, and export it again',
    ],
    da: [
      'filen har instruktioner, som intet kontorprogram skriver',
      'åbn det ikke; spørg, hvor det kommer fra, og udtræk det igen',
    ],
  },
  encoding: {
    en: [
      'letters are written in a way that cannot be read for sure',
      'export from the source again as CSV UTF-8',
    ],
    da: ['bogstaver er skrevet, så de ikke kan læses sikkert', 'udtræk igen fra kilden som CSV UTF-8'],
  },
  'encoding-stated': {
    en: [
      'the letters are not written as datapackage.json says',
      'correct its encoding, or leave it out: it is found without',
    ],
    da: [
      'bogstaverne er ikke skrevet, som datapackage.json siger',
      'ret dens encoding, eller udelad den: den findes uden',
    ],
  },
  'double-encoded': {
    en: [
      'letters had been encoded twice (Ã¦ in place of æ) and were mended',
      'look at the step of the export that reads UTF-8 as Windows-1252',
    ],
    da: [
      'bogstaver var kodet to gange (Ã¦ i stedet for æ) og er rettet',
      'se på det trin i udtrækket, der læser UTF-8 som Windows-1252',
    ],
  },
  dialect: {
    en: [
      'the file is not written as its dialect in datapackage.json says',
      'correct the dialect, or leave it out: it is found without',
    ],
    da: [
      'filen er ikke skrevet, som dens dialect i datapackage.json siger',
      'ret dialect, eller udelad den: den findes uden',
    ],
  },
  'title-lines': {
    en: ['a line above the column names was left out', 'nothing; better leave titles out of the extract'],
    da: ['en linje over kolonnenavnene er sprunget over', 'intet; udelad helst titler i udtrækket'],
  },
  'totals-line': {
    en: [
      'the last row holds sums, not a person, and was left out',
      'nothing; better leave sums out of the extract',
    ],
    da: [
      'sidste række er en sum, ikke en person, og er sprunget over',
      'intet; udelad helst summer i udtrækket',
    ],
  },
  unreadable: {
    en: ['the file cannot be read as a table', 'export it again as CSV with semicolons'],
    da: ['filen kan ikke læses som tabel', 'udtræk den igen som CSV med semikolon'],
  },
  header: {
    en: ['the first row does not name the table’s columns', 'put the column names in row 1'],
    da: ['første række har ikke tabellens kolonnenavne', 'sæt kolonnenavne i række 1'],
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
