import { type AuditFacts, KINDS, type Kind, kindOf, type Row } from './audit-report.ts';

export interface KindFigures {
  readonly kind: Kind;
  readonly persons: number;
  readonly calls: number;
  readonly refused: number;
  readonly queries: number;
}

/** What each kind of person did in the month. */
export function figuresByKind({ answers }: AuditFacts): KindFigures[] {
  const groups = Map.groupBy(answers['who-did-what'], ({ role }) => kindOf(role));
  return KINDS.filter((kind) => groups.has(kind)).map((kind) => {
    const rows = groups.get(kind) ?? [];
    return {
      kind,
      persons: new Set(rows.map(({ person }) => person)).size,
      calls: rows.length,
      refused: rows.filter(({ outcome }) => outcome !== 'granted').length,
      queries: rows.filter(({ action, outcome }) => action === 'StartQueryExecution' && outcome === 'granted')
        .length,
    };
  });
}

export interface TableFigures {
  readonly table: string;
  readonly persons: number;
  readonly reads: number;
  readonly bytes: number;
}

/** How often people read each published table. */
export function figuresByTable({ answers }: AuditFacts): TableFigures[] {
  const read = answers['who-read-what'].filter(
    ({ data, role }) => data === 'published' && kindOf(role) !== 'other',
  );
  const groups = Map.groupBy(read, (row) => row['table_name'] ?? '');
  const sum = (rows: readonly Row[], column: string) =>
    rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  return [...groups]
    .map(([table, rows]) => ({
      table,
      persons: new Set(rows.map(({ person }) => person)).size,
      reads: sum(rows, 'reads'),
      bytes: sum(rows, 'bytes'),
    }))
    .sort((a, b) => b.reads - a.reads || a.table.localeCompare(b.table));
}

/** Calls per day of the month and kind of person. */
export function callsByDay({ month, answers }: AuditFacts): { day: string; calls: Record<Kind, number> }[] {
  const none = () => Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  const days = new Map(month.days.map((day) => [day, none()]));
  for (const { time, role } of answers['who-did-what']) {
    const calls = days.get(time?.slice(0, 10) ?? '');
    if (calls !== undefined) calls[kindOf(role)] += 1;
  }
  return [...days].map(([day, calls]) => ({ day, calls }));
}
