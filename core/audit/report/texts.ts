import type { Language } from '../../deliveries/rules/rule.ts';
import type { Kind } from './audit-report.ts';
import type { FindingKind } from './findings.ts';

/** What the page says around its figures. */
export interface Texts {
  readonly language: string;
  readonly title: string;
  readonly study: string;
  readonly month: string;
  readonly madeAt: string;
  readonly allWell: string;
  readonly notAllWell: string;
  readonly running: string;
  readonly log: string;
  readonly whole: string;
  readonly notWhole: string;
  readonly digests: string;
  readonly logFiles: string;
  readonly records: string;
  readonly seal: string;
  readonly activity: string;
  readonly callsPerDay: string;
  readonly readsPerTable: string;
  readonly byKind: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly persons: string;
  readonly calls: string;
  readonly refused: string;
  readonly queries: string;
  readonly table: string;
  readonly reads: string;
  readonly bytes: string;
  readonly noReads: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly findingKinds: Readonly<Record<FindingKind, string>>;
  readonly who: string;
  readonly what: string;
  readonly times: string;
  readonly last: string;
  readonly left: string;
  readonly nothingLeft: string;
  readonly results: string;
  readonly reports: string;
  readonly object: string;
  readonly erased: string;
  readonly nothingErased: string;
  readonly delivery: string;
  readonly askedBy: string;
  readonly reason: string;
  readonly deleted: string;
  readonly closed: string;
  readonly open: string;
  readonly sample: string;
  readonly sampleRule: string;
  readonly seed: string;
  readonly drawnOf: readonly [drawn: string, of: string];
  readonly time: string;
  readonly event: string;
  readonly ask: string;
  readonly finding: string;
  readonly reviewer: string;
  readonly date: string;
  readonly conclusion: string;
  readonly noSql: string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  da: {
    language: 'Dansk',
    title: 'Månedsrapport om brugen af data',
    study: 'Studie',
    month: 'Måned',
    madeAt: 'Lavet (UTC)',
    allWell: 'Loggen er hel, og der er intet at se nærmere på ud over stikprøven.',
    notAllWell: 'Der er noget at se nærmere på. Skriv i stikprøven, hvad det var.',
    running: 'Måneden er ikke slut: tallene og stikprøven ændrer sig endnu.',
    log: 'Er loggen hel?',
    whole: 'Ja. Hver logfil er, som den blev skrevet, og ingen mangler.',
    notWhole: 'Nej. Se under fund.',
    digests: 'Underskrevne oversigter',
    logFiles: 'Logfiler',
    records: 'Poster',
    seal: 'Loggens segl',
    activity: 'Hvad der blev gjort',
    callsPerDay: 'Kald per dag',
    readsPerTable: 'Læsninger per tabel',
    byKind: 'Per slags bruger',
    kind: 'Slags',
    kinds: {
      'data-manager': 'Datamanagere',
      analyst: 'Forskere',
      auditor: 'Revisorer',
      custodian: 'Nøgleforvaltere',
      other: 'Andre',
    },
    persons: 'Personer',
    calls: 'Kald',
    refused: 'Afvist',
    queries: 'Forespørgsler',
    table: 'Tabel',
    reads: 'Læsninger',
    bytes: 'Bytes',
    noReads: 'Ingen har læst offentliggjorte tabeller.',
    findings: 'Fund',
    noFindings: 'Der er ingen fund.',
    findingKinds: {
      log: 'Loggen er ikke hel',
      landing: 'En person rakte ind i leverancer før pseudonymisering',
      reidentification: 'Pseudonymernes nøgle: brug eller ændring uden for systemet',
      change: 'Rettigheder, nøgler eller logning blev ændret',
      gap: 'En forespørgsels tekst mangler',
      refusal: 'Afvist',
      hours: 'Uden for kontortid',
    },
    who: 'Hvem',
    what: 'Hvad',
    times: 'Gange',
    last: 'Senest (UTC)',
    left: 'Hvad der gik ud',
    nothingLeft: 'Ingen har hentet resultater eller rapporter.',
    results: 'Resultater af forespørgsler',
    reports: 'Rapporter om leverancer',
    object: 'Hvad',
    erased: 'Hvad der blev slettet',
    nothingErased: 'Ingen leverance er trukket tilbage.',
    delivery: 'Leverance',
    askedBy: 'Bedt om af',
    reason: 'Grund',
    deleted: 'Slettede filer',
    closed: 'Bevist slettet',
    open: 'mangler endnu',
    sample: 'Stikprøve',
    sampleRule:
      'Trukket efter en fast regel: af hver slags bruger de fem kald, hvis SHA-256 af frø og hændelsens nummer kommer først. Frøet er SHA-256 af måneden og loggens segl, så alle, der har loggen, trækker de samme. Spørg hver person om grunden, og skriv svaret.',
    seed: 'Frø',
    drawnOf: ['trukket', 'af'],
    time: 'Tid (UTC)',
    event: 'Hændelse',
    ask: 'Grunden, som personen giver den',
    finding: 'Vurdering',
    reviewer: 'Gennemgået af',
    date: 'Dato',
    conclusion: 'Samlet vurdering og hvad der skal ske',
    noSql:
      'Rapporten viser ingen SQL og ingen filnavne, da de kan nævne personer. Revisorer ser SQL med: carelake audit sql <nummer>',
  },
  en: {
    language: 'English',
    title: 'Monthly report on the use of data',
    study: 'Study',
    month: 'Month',
    madeAt: 'Made (UTC)',
    allWell: 'The log is whole, and there is nothing to look into but the sample.',
    notAllWell: 'There is something to look into. Write down with the sample what it was.',
    running: 'The month is not over: figures and sample will still change.',
    log: 'Is the log whole?',
    whole: 'Yes. Every log file is as it was written, and none is missing.',
    notWhole: 'No. See the findings.',
    digests: 'Signed digests',
    logFiles: 'Log files',
    records: 'Records',
    seal: 'Seal of the log',
    activity: 'What was done',
    callsPerDay: 'Calls per day',
    readsPerTable: 'Reads per table',
    byKind: 'By kind of user',
    kind: 'Kind',
    kinds: {
      'data-manager': 'Data managers',
      analyst: 'Analysts',
      auditor: 'Auditors',
      custodian: 'Custodians',
      other: 'Others',
    },
    persons: 'Persons',
    calls: 'Calls',
    refused: 'Refused',
    queries: 'Queries',
    table: 'Table',
    reads: 'Reads',
    bytes: 'Bytes',
    noReads: 'Nobody has read published tables.',
    findings: 'Findings',
    noFindings: 'There are no findings.',
    findingKinds: {
      log: 'The log is not whole',
      landing: 'A person reached into deliveries before pseudonymisation',
      reidentification: 'Key of pseudonyms: used or changed beside the pipeline',
      change: 'Rights, keys or logging were changed',
      gap: 'The text of a query is missing',
      refusal: 'Refused',
      hours: 'Outside office hours',
    },
    who: 'Who',
    what: 'What',
    times: 'Times',
    last: 'Last (UTC)',
    left: 'What left',
    nothingLeft: 'Nobody has fetched results or reports.',
    results: 'Results of queries',
    reports: 'Reports of deliveries',
    object: 'What',
    erased: 'What was erased',
    nothingErased: 'No delivery was withdrawn.',
    delivery: 'Delivery',
    askedBy: 'Asked for by',
    reason: 'Reason',
    deleted: 'Files deleted',
    closed: 'Proven erased',
    open: 'still to come',
    sample: 'Sample',
    sampleRule:
      'Drawn by a fixed rule: of each kind of user the five calls whose SHA-256 of seed and event id come first. The seed is the SHA-256 of the month and the log’s seal, so whoever has the log draws the same. Ask each person for the reason, and write down the answer.',
    seed: 'Seed',
    drawnOf: ['drawn', 'of'],
    time: 'Time (UTC)',
    event: 'Event',
    ask: 'The reason that the person gives',
    finding: 'Judgement',
    reviewer: 'Reviewed by',
    date: 'Date',
    conclusion: 'Conclusion, and what is to be done',
    noSql:
      'The report shows no SQL and no file names, since they may name persons. Auditors see SQL by: carelake audit sql <id>',
  },
};
