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
