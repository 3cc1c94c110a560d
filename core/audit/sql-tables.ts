import type { KeptQuery, Reconciliation } from './kept-query.ts';

interface Column<Name extends PropertyKey> {
  readonly name: Name;
  readonly type: string;
  readonly comment: string;
}

/** The text of every query, one per row: objects of `capture`, as KeptQuery has them. */
export const QUERIES_TABLE = {
  name: 'queries',
  prefix: 'queries',
  description: 'The text of every query that was run, and of which it is missing',
  columns: [
    { name: 'query_id', type: 'string', comment: 'Athena’s id of the query' },
    { name: 'workgroup', type: 'string', comment: 'Where it ran' },
    { name: 'submitted_at', type: 'string', comment: 'When Athena took it, ISO 8601 in UTC' },
    { name: 'completed_at', type: 'string', comment: 'When it ended' },
    { name: 'state', type: 'string', comment: 'SUCCEEDED, FAILED or CANCELLED' },
    { name: 'database_name', type: 'string', comment: 'Where its tables were looked for' },
    { name: 'sql', type: 'string', comment: 'Its text, which may name persons' },
    { name: 'parameters', type: 'array<string>', comment: 'Literals for its question marks' },
    { name: 'statement_type', type: 'string', comment: 'DML, DDL or UTILITY' },
    { name: 'output_location', type: 'string', comment: 'Where its result was written' },
    { name: 'bytes_scanned', type: 'bigint', comment: 'How much it read' },
    { name: 'kept_at', type: 'string', comment: 'When its text was kept' },
    { name: 'found_by', type: 'string', comment: 'event, or reconciliation with the trail' },
    { name: 'gap', type: 'string', comment: 'Why its text is missing' },
  ] satisfies Column<keyof KeptQuery>[],
} as const;

/** Every comparison with the trail, one per row. */
export const RECONCILIATIONS_TABLE = {
  name: 'reconciliations',
  prefix: 'reconciliations',
  description: 'Every comparison of the queries that were kept with those that the trail has',
  columns: [
    { name: 'from_time', type: 'string', comment: 'First moment of the trail that was compared' },
    { name: 'to_time', type: 'string', comment: 'Last moment' },
    { name: 'started', type: 'bigint', comment: 'Queries that the trail has in between' },
    { name: 'kept_before', type: 'bigint', comment: 'Whose text was there already' },
    { name: 'kept_now', type: 'bigint', comment: 'Whose text the comparison brought' },
    { name: 'running', type: 'bigint', comment: 'Which had not ended yet' },
    { name: 'gaps', type: 'bigint', comment: 'Whose text nobody can have any more' },
  ] satisfies Column<keyof Reconciliation>[],
} as const;
