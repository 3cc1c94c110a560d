import { runQuery } from '../aws/run-query.ts';
import type { Session } from '../aws/session.ts';

/** A row by its columns' names; null is a missing value. */
export type Row = Readonly<Record<string, string | null>>;

export interface Question {
  readonly sql: string;
  /** SQL literals of its question marks. */
  readonly parameters?: readonly string[];
  /** Called with the number of rows that came. */
  readonly onRows?: (rows: number) => void;
}

/** Asks Athena as an analyst does. */
export async function askAnalyst({ athena, names }: Session, question: Question): Promise<Row[]> {
  const query = { ...question, workgroup: names.workgroups.analyst, database: names.database };
  const { columns, rows } = await runQuery(athena, query);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
}
