import { type AuditFacts, isFunction, placeOf, type Row } from './audit-report.ts';

/** What a data protection officer should look at, by kind; the texts are in texts.ts. */
export type FindingKind = 'log' | 'landing' | 'reidentification' | 'change' | 'gap' | 'refusal' | 'hours';

export interface Finding {
  readonly kind: FindingKind;
  readonly who: string;
  readonly what: string;
  readonly times: number;
  readonly last: string;
}

/** Everything of a month that should not be, or that somebody has to know the reason of. */
export function findingsOf({ log, answers }: AuditFacts): Finding[] {
  const byPerson = (rows: readonly Row[]) => rows.filter(({ role }) => !isFunction(role));
  return [
    ...log.findings.map(({ kind, object }) => ({
      kind: 'log' as const,
      who: '',
      what: `${kind} ${object.split('/').at(-1)}`,
      times: 1,
      last: '',
    })),
    ...grouped(
      'landing',
      byPerson(answers['landing-reads']),
      (row) => `${row['action']} ${row['area']}/${row['source'] ?? ''}`,
    ),
    ...grouped(
      'reidentification',
      answers['re-identifications'],
      (row) => `${row['action']} ${placeOf(row['key_arn'])}`,
    ),
    ...grouped(
      'change',
      answers['changes-of-policies-and-keys'],
      (row) => `${row['service']} ${row['action']} ${placeOf(row['object'])}`,
    ),
    ...grouped(
      'gap',
      answers['sql-that-was-run'].filter(({ kept }) => kept !== 'yes'),
      (row) => `${row['kept']}: ${row['query_id']}`,
    ),
    ...grouped(
      'refusal',
      answers.refusals,
      (row) => `${row['service']} ${row['action']} ${placeOf(row['object'])}`,
    ),
    ...grouped('hours', answers['outside-office-hours'], (row) => row['hour']?.slice(0, 10) ?? '', {
      time: 'hour',
      count: 'calls',
    }),
  ];
}

/** Rows that say the same of the same person, in one. */
function grouped(
  kind: FindingKind,
  rows: readonly Row[],
  what: (row: Row) => string,
  { time = 'time', count }: { time?: string; count?: string } = {},
): Finding[] {
  const groups = Map.groupBy(rows, (row) => `${row['person'] ?? ''}\n${what(row).trim()}`);
  return [...groups].map(([key, same]) => {
    const [who = '', told = ''] = key.split('\n');
    return {
      kind,
      who,
      what: told,
      times: count === undefined ? same.length : same.reduce((sum, row) => sum + Number(row[count] ?? 0), 0),
      last: minute(
        same
          .map((row) => row[time] ?? '')
          .sort()
          .at(-1) ?? '',
      ),
    };
  });
}

/** `2026-11-28 06:59` */
function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
