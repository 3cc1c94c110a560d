import { createHash } from 'node:crypto';
import type { Kernel } from '../kernel/kernel.ts';
import type { ResultConfiguration } from './workgroups.ts';

type QueryState = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';

/** One execution, from its start to its end. */
export interface QueryExecution {
  readonly id: string;
  readonly workgroup: string;
  readonly sql: string;
  readonly database: string;
  readonly catalog: string;
  readonly parameters: readonly string[];
  readonly statementType: 'DML' | 'DDL' | 'UTILITY';
  readonly results: ResultConfiguration;
  readonly submitted: number;
  readonly state: QueryState;
  readonly reason?: string;
  readonly errorCode?: string;
  readonly completed?: number;
  readonly started?: number;
  readonly scanned?: number;
}

/** Executions, newest first; all but ids, workgroups and states is sealed, because SQL can name persons. */
export interface QueryStore {
  insert(execution: QueryExecution, token?: string): void;
  update(id: string, change: Partial<QueryExecution>): QueryExecution;
  find(id: string): QueryExecution | undefined;
  byToken(workgroup: string, token: string): QueryExecution | undefined;
  ids(workgroup: string): string[];
  unfinished(): string[];
}

interface Row {
  id: string;
  sealed: Uint8Array;
}

export function createQueryStore({ db, seal, open }: Kernel): QueryStore {
  db.exec(`CREATE TABLE IF NOT EXISTS athena_executions (
    n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, workgroup TEXT NOT NULL, token TEXT,
    state TEXT NOT NULL, sealed BLOB NOT NULL, UNIQUE (workgroup, token)) STRICT`);
  const read = (row: unknown): QueryExecution | undefined => {
    if (row === undefined) return undefined;
    const { id, sealed } = row as Row;
    return JSON.parse(open(Buffer.from(sealed), `athena/${id}`).toString());
  };
  const sealed = (execution: QueryExecution) =>
    seal(Buffer.from(JSON.stringify(execution)), `athena/${execution.id}`);
  const column = (rows: unknown[]) => rows.map((row) => (row as { id: string }).id);
  const store: QueryStore = {
    insert(execution, token) {
      db.prepare(
        'INSERT INTO athena_executions (id, workgroup, token, state, sealed) VALUES (?, ?, ?, ?, ?)',
      ).run(
        execution.id,
        execution.workgroup,
        token === undefined ? null : digest(token),
        execution.state,
        sealed(execution),
      );
    },
    update(id, change) {
      const before = store.find(id);
      if (!before) throw new Error('no such execution');
      const after = { ...before, ...change };
      db.prepare('UPDATE athena_executions SET state = ?, sealed = ? WHERE id = ?').run(
        after.state,
        sealed(after),
        id,
      );
      return after;
    },
    find: (id) => read(db.prepare('SELECT id, sealed FROM athena_executions WHERE id = ?').get(id)),
    byToken: (workgroup, token) =>
      read(
        db
          .prepare('SELECT id, sealed FROM athena_executions WHERE workgroup = ? AND token = ?')
          .get(workgroup, digest(token)),
      ),
    ids: (workgroup) =>
      column(
        db.prepare('SELECT id FROM athena_executions WHERE workgroup = ? ORDER BY n DESC').all(workgroup),
      ),
    unfinished: () =>
      column(db.prepare("SELECT id FROM athena_executions WHERE state IN ('QUEUED', 'RUNNING')").all()),
  };
  return store;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
