export interface ViewColumn {
  readonly name: string;
  readonly hiveType: string;
  readonly trinoType: string;
}

export interface PrestoView {
  readonly database: string;
  readonly sql: string;
  readonly columns: readonly ViewColumn[];
}

/** How Athena keeps a view in the Glue catalog: as a comment that holds the view's definition in base64. */
export function viewOriginalText({ database, sql, columns }: PrestoView): string {
  const definition = {
    originalSql: sql,
    catalog: 'awsdatacatalog',
    schema: database,
    columns: columns.map(({ name, trinoType }) => ({ name, type: trinoType })),
  };
  return `/* Presto View: ${Buffer.from(JSON.stringify(definition), 'utf8').toString('base64')} */`;
}
