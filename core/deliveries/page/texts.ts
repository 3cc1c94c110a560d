import type { WaiverRole } from '../keys.ts';
import type { Language } from '../rules/rule.ts';

/** What the page of a report says around its figures. */
export interface Texts {
  readonly language: string;
  readonly title: string;
  readonly delivery: string;
  readonly source: string;
  readonly rejected: Verdict;
  readonly accepted: Verdict;
  readonly published: Verdict;
  readonly refused: Verdict;
  readonly waits: Verdict;
  /** Of documents that wait for a review. */
  readonly inReview: Verdict;
  /** Of rows set aside. */
  readonly setAside: string;
  readonly files: string;
  readonly file: string;
  readonly part: string;
  readonly table: string;
  readonly read: string;
  readonly acceptedRows: string;
  readonly repaired: string;
  readonly setAsideRows: string;
  readonly errors: string;
  readonly warnings: string;
  readonly reading: string;
  readonly headerInRow: string;
  readonly decimal: string;
  /** Stands around how many. */
  readonly sentIn: readonly [before: string, after: string];
  readonly spoken: string;
  readonly delimiters: Readonly<Record<string, string>>;
  readonly remarks: string;
  readonly noRemarks: string;
  readonly column: string;
  readonly rule: string;
  readonly kind: string;
  readonly error: string;
  readonly warning: string;
  readonly what: string;
  readonly next: string;
  readonly count: string;
  readonly rows: string;
  readonly row: string;
  readonly wholeFile: string;
  readonly wholeRow: string;
  readonly firstOfEach: string;
  readonly rowHint: string;
  readonly publication: string;
  readonly publishedRows: string;
  /** Stands over how many persons stand out. */
  readonly exposure: string;
  readonly unique: string;
  /** Stands in front of k. */
  readonly below: string;
  readonly atMost: string;
  readonly waivedBy: string;
  readonly waivers: Readonly<Record<WaiverRole, string>>;
  readonly waitsUntil: string;
  readonly noValues: string;
}

interface Verdict {
  readonly word: string;
  readonly meaning: string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  da: {
    language: 'Dansk',
    title: 'Rapport om en leverance',
    delivery: 'Leverance',
    source: 'Kilde',
    rejected: {
      word: 'Afvist',
      meaning: 'Intet er gået videre. Ret fejlene herunder hos kilden, og lever det hele igen.',
    },
    accepted: { word: 'Godkendt', meaning: 'Leverancen overholder reglerne.' },
    published: { word: 'Offentliggjort', meaning: 'Forskerne kan se leverancen i pseudonymiseret form.' },
    refused: {
      word: 'Ikke offentliggjort',
      meaning:
        'Filerne er i orden hver for sig, men passer ikke sammen med hinanden eller med det, der er offentliggjort.',
    },
    waits: {
      word: 'Venter',
      meaning: 'Leverancen overholder reglerne, men offentliggøres først, når to personer har dispenseret.',
    },
    inReview: {
      word: 'Gennemses',
      meaning: 'Dokumenter eller billeder venter på, at du ser på dem og frigiver dem: carelake review.',
    },
    setAside:
      'Rækker med fejl er lagt til side og bliver ikke offentliggjort. Ret dem hos kilden, og lever det hele igen som erstatning.',
    files: 'Filer',
    file: 'Fil',
    part: 'del',
    table: 'Tabel',
    read: 'Rækker læst',
    acceptedRows: 'Godkendt',
    repaired: 'Repareret',
    setAsideRows: 'Lagt til side',
    errors: 'Fejl',
    warnings: 'Advarsler',
    reading: 'Læst som',
    headerInRow: 'kolonnenavne i række',
    decimal: 'decimaltegn',
    sentIn: ['sendt i', 'dele'],
    spoken: 'sprog',
    delimiters: { ';': 'semikolon', ',': 'komma', '\t': 'tabulator', '|': 'lodret streg' },
    remarks: 'Bemærkninger',
    noRemarks: 'Der er ingen bemærkninger.',
    column: 'Kolonne',
    rule: 'Regel',
    kind: 'Slags',
    error: 'fejl',
    warning: 'advarsel',
    what: 'Hvad er galt',
    next: 'Hvad skal du gøre',
    count: 'Antal',
    rows: 'Rækker med bemærkninger',
    row: 'Række',
    wholeFile: 'hele filen',
    wholeRow: 'hele rækken',
    firstOfEach: 'De første 100 rækker for hver regel og kolonne.',
    rowHint: 'Rækker tælles, som Excel viser dem.',
    publication: 'Ved offentliggørelsen',
    publishedRows: 'Offentliggjorte rækker',
    exposure: 'Personer, der skiller sig ud',
    unique: 'Alene',
    below: 'I grupper under',
    atMost: 'højst',
    waivedBy: 'Dispensation fra',
    waivers: { 'data-manager': 'kildens data manager', custodian: 'nøgleforvalteren' },
    waitsUntil: 'Der kan dispenseres til',
    noValues: 'Rapporten indeholder aldrig en værdi fra filerne.',
  },
  en: {
    language: 'English',
    title: 'Report of a delivery',
    delivery: 'Delivery',
    source: 'Source',
    rejected: {
      word: 'Rejected',
      meaning: 'Nothing has gone on. Correct the errors below at the source and deliver all of it again.',
    },
    accepted: { word: 'Accepted', meaning: 'The delivery keeps the rules.' },
    published: { word: 'Published', meaning: 'Researchers can see the delivery in pseudonymised form.' },
    refused: {
      word: 'Not published',
      meaning: 'The files are right by themselves, but not beside each other or beside what is published.',
    },
    waits: {
      word: 'Waits',
      meaning: 'The delivery keeps the rules, and is published once two people have waived it.',
    },
    inReview: {
      word: 'In review',
      meaning: 'Documents or pictures wait for you to look at them and release them: carelake review.',
    },
    setAside:
      'Rows with errors are set aside and are not published. Correct them at the source and deliver all of it again as a replacement.',
    files: 'Files',
    file: 'File',
    part: 'part',
    table: 'Table',
    read: 'Rows read',
    acceptedRows: 'Accepted',
    repaired: 'Repaired',
    setAsideRows: 'Set aside',
    errors: 'Errors',
    warnings: 'Warnings',
    reading: 'Read as',
    headerInRow: 'column names in row',
    decimal: 'decimal mark',
    sentIn: ['sent in', 'parts'],
    spoken: 'language',
    delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'vertical bar' },
    remarks: 'Remarks',
    noRemarks: 'There are no remarks.',
    column: 'Column',
    rule: 'Rule',
    kind: 'Kind',
    error: 'error',
    warning: 'warning',
    what: 'What is wrong',
    next: 'What to do',
    count: 'Count',
    rows: 'Rows with remarks',
    row: 'Row',
    wholeFile: 'whole file',
    wholeRow: 'whole row',
    firstOfEach: 'The first 100 rows of each rule and column.',
    rowHint: 'Rows are counted as Excel shows them.',
    publication: 'At publication',
    publishedRows: 'Published rows',
    exposure: 'Persons who stand out',
    unique: 'Unique',
    below: 'In groups below',
    atMost: 'at most',
    waivedBy: 'Waived by',
    waivers: { 'data-manager': 'the source’s data manager', custodian: 'the custodian' },
    waitsUntil: 'Can be waived until',
    noValues: 'The report never holds a value of the files.',
  },
};
