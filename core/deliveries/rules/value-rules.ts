import type { Rule } from './rule.ts';

export const VALUE_RULES: Record<string, Rule> = {
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
  'code-not-in-use': {
    en: ['the code was not in use on the row’s date', 'look whether the code or the date is wrong'],
    da: ['koden var ikke i brug på rækkens dato', 'se efter, om koden eller datoen er forkert'],
  },
  'row-left-out': {
    en: ['rows of a kind that the study leaves out; they are not published', 'nothing'],
    da: ['rækker af en slags, som studiet udelader; de offentliggøres ikke', 'intet'],
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
  'date-ambiguous': {
    en: [
      'the number could be a day of SAS as well as one of Excel',
      'export the column as a date, written dd-mm-yyyy',
    ],
    da: [
      'tallet kan være en dag fra SAS såvel som fra Excel',
      'udtræk kolonnen som dato, skrevet dd-mm-åååå',
    ],
  },
  'decimal-mixed': {
    en: [
      'numbers are written with decimal comma as well as with decimal point',
      'look whether they mean the same; export with one of the two',
    ],
    da: [
      'tal er skrevet både med decimalkomma og med decimalpunktum',
      'se, om de betyder det samme; udtræk med ét af dem',
    ],
  },
  'decimal-suffix': {
    en: [
      'a whole number, a code or an identifier ended in .0, which was taken off',
      'store the column as text or whole numbers before the export',
    ],
    da: [
      'et helt tal, en kode eller en nøgle sluttede på .0, som er fjernet',
      'gem kolonnen som tekst eller hele tal før udtræk',
    ],
  },
  pnr: {
    en: ['this is no twelve-digit pnr of Statistics Denmark', 'export the column as text with all its zeros'],
    da: ['det er ikke et tolvcifret pnr fra Danmarks Statistik', 'udtræk kolonnen som tekst med alle nuller'],
  },
  'pnr-is-cpr': {
    en: [
      'a CPR number stands where the pseudonym of Statistics Denmark was agreed',
      'deliver the agreed column, and look at the step that replaces the numbers',
    ],
    da: [
      'der står et CPR-nummer, hvor Danmarks Statistiks pnr er aftalt',
      'lever den aftalte kolonne, og se på det trin, der erstatter numrene',
    ],
  },
  'pnr-like-cpr': {
    en: [
      'numbers look like CPR numbers with two zeros in front',
      'nothing where they are few: some do by chance; else look at the step that replaces the numbers',
    ],
    da: [
      'numre ligner CPR-numre med to nuller foran',
      'intet, hvis de er få: det sker tilfældigt; ellers se på det trin, der erstatter numrene',
    ],
  },
  cpr: {
    en: ['this is no CPR number', 'correct it at the source'],
    da: ['det er ikke et CPR-nummer', 'ret det hos kilden'],
  },
  'cpr-is-pnr': {
    en: [
      'the number has twelve digits, as the pnr of Statistics Denmark: it stands for a person there alone, and links to no other source',
      'deliver the CPR number of ten digits, without zeros in front',
    ],
    da: [
      'nummeret har tolv cifre som et pnr fra Danmarks Statistik: det står kun dér for en person og kan ikke kobles til andre kilder',
      'lever CPR-nummeret med ti cifre uden nuller foran',
    ],
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
