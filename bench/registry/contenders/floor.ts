import { join } from 'node:path';
import { openDuckDb } from '../../../core/registry/open-duckdb.ts';
import { literal } from '../../../core/registry/sql/literal.ts';
import { SQL_TYPE } from '../../../core/registry/sql/parse-value.ts';
import { contend } from './contend.ts';

/** DuckDB's own reader and writer with the contract's types, and nothing else: no rule is checked and nobody is pseudonymised. */
await contend(async ({ shape, file, folder }) => {
  const types = shape.contract.fields.map(({ name, type }) => `${literal(name)}: ${literal(SQL_TYPE[type])}`);
  const decimal = shape.contract.fields.some(({ type }) => type === 'number')
    ? `, decimal_separator = ','`
    : '';
  const { connection, close } = await openDuckDb({ tempFolder: join(folder, 'spilled') });
  const copied = await connection.runAndReadAll(
    `COPY (SELECT * FROM read_csv(${literal(file)}, auto_detect = false, header = true, delim = ';', quote = '"', escape = '"'${decimal},
       columns = {${types.join(', ')}})) TO ${literal(join(folder, 'floor.parquet'))} (FORMAT parquet)`,
  );
  close();
  return Number(copied.getRowsJson()[0]?.[0] ?? 0);
});
