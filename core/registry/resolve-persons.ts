import type { DuckDBConnection } from '@duckdb/node-api';
import { LONGEST_CHAIN } from '../aliases/longest-chain.ts';
import { publishedAliases } from '../aliases/published-aliases.ts';
import type { Contracts } from '../contracts/contract.ts';
import { type PublishedTable, publishedTables } from '../contracts/published-tables.ts';
import type { TreatedFile } from '../deliveries/accepted-part.ts';
import { runSql } from './run-sql.ts';
import { identifier, literal } from './sql/literal.ts';

const PERSONS = 'current_persons';

/**
 * The treated files of a delivery with one pseudonym for each person, as the lake's views give it: by the aliases among these files. A file
 * without a person in it stays as it is; of any other a new one is written beside it.
 */
export async function resolvePersons(
  db: DuckDBConnection,
  treated: readonly TreatedFile[],
  contracts: Contracts,
): Promise<TreatedFile[]> {
  const aliases = publishedAliases(contracts);
  const told = treated.filter(({ table }) => table === aliases.table).map(({ file }) => file);
  if (told.length === 0) return [...treated];
  const tables = new Map(publishedTables(contracts).map((table) => [table.name, table]));
  await runSql(db, currentPersonsSql(told, aliases));
  const resolved = [];
  for (const one of treated) {
    const persons = (tables.get(one.table)?.columns ?? []).filter(({ isPerson }) => isPerson);
    resolved.push(persons.length === 0 ? one : await resolve(db, one, persons));
  }
  await runSql(db, `DROP TABLE temp.${PERSONS}`);
  return resolved;
}

/** One row: a map from every pseudonym that went out of use to that of the number in use. */
function currentPersonsSql(
  files: readonly string[],
  { former, latter }: { former: string; latter: string },
): string {
  const from = `read_parquet([${files.map(literal).join(', ')}])`;
  const further = Array.from({ length: LONGEST_CHAIN - 1 }, (_, index) => index + 1);
  const joins = further.map((n) => `LEFT JOIN steps AS s${n} ON s${n}.former = s${n - 1}.latter`);
  const last = [...further.toReversed(), 0].map((n) => `s${n}.latter`);
  return `CREATE OR REPLACE TEMP TABLE ${PERSONS} AS
    WITH steps AS (SELECT ${identifier(former)} AS former, max(${identifier(latter)}) AS latter FROM ${from} GROUP BY 1)
    SELECT map(list(s0.former), list(coalesce(${last.join(', ')}))) AS by_former FROM steps AS s0 ${joins.join(' ')}`;
}

async function resolve(
  db: DuckDBConnection,
  treated: TreatedFile,
  persons: PublishedTable['columns'],
): Promise<TreatedFile> {
  const file = `${treated.file}.resolved`;
  const columns = persons.map(({ name, type }) => {
    const column = `t.${identifier(name)}`;
    const current =
      type === 'list' ? `list_transform(${column}, lambda one: ${inUse('one')})` : inUse(column);
    return `${current} AS ${identifier(name)}`;
  });
  await runSql(
    db,
    `COPY (SELECT t.* EXCLUDE (file_row_number) REPLACE (${columns.join(', ')})
       FROM read_parquet(${literal(treated.file)}, file_row_number = true) AS t CROSS JOIN ${PERSONS} AS p ORDER BY t.file_row_number)
     TO ${literal(file)} (FORMAT parquet)`,
  );
  return { ...treated, file };
}

function inUse(pseudonym: string): string {
  return `coalesce(p.by_former[${pseudonym}], ${pseudonym})`;
}
