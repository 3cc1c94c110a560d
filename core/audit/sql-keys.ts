/** Names of the objects that hold queries' texts: by day (UTC), so that a table partitioned by day finds them and a listing is in order of time. */
export const sqlKeys = {
  query: (id: string, submitted: Date) => `queries/${day(submitted)}/${id}.json`,
  /** Where a listing of queries begins that were submitted on this day or later. */
  queriesFrom: (from: Date) => `queries/${day(from)}/`,
  queries: 'queries/',
  reconciliation: (upTo: Date) => `reconciliations/${day(upTo)}/${moment(upTo)}.json`,
  reconciliationsFrom: (from: Date) => `reconciliations/${day(from)}/`,
  reconciliations: 'reconciliations/',
  /** The query that an object is of, or undefined. */
  idOf: (key: string): string | undefined => /\/([0-9a-f-]{36})\.json$/.exec(key)?.[1],
  /** The moment up to which a reconciliation went, or undefined. */
  upTo(key: string): Date | undefined {
    const [, date = '', time = ''] = /\/(\d{8})T(\d{6})Z\.json$/.exec(key) ?? [];
    if (date === '') return undefined;
    return new Date(
      `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`,
    );
  },
} as const;

function day(moment: Date): string {
  return moment.toISOString().slice(0, 10).replaceAll('-', '/');
}

/** `20261128T060000Z` */
function moment(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
