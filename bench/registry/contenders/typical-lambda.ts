import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import * as z from 'zod';
import type { Field } from '../../../core/contracts/contract.ts';
import { contend } from './contend.ts';
import { ParquetBatch } from './parquet-batch.ts';

/** What a competent colleague writes first: a stream of rows, a schema for each row, an HMAC for each row, a Parquet writer. */
await contend(async ({ shape: { contract }, file, folder, rows: limit }) => {
  const row = z.object(Object.fromEntries(contract.fields.map((field) => [field.name, cellSchema(field)])));
  const secret = Buffer.alloc(32, 7);
  const batch = new ParquetBatch(contract.fields, join(folder, 'typical.parquet'));
  const records = createReadStream(file).pipe(parse({ delimiter: ';', columns: true, to: limit }));
  let rows = 0;
  for await (const record of records) {
    const valid = row.parse(record);
    const pseudonym = createHmac('sha256', secret).update(String(valid['pnr'])).digest('hex').slice(0, 32);
    batch.add({ ...valid, pnr: pseudonym });
    rows++;
  }
  batch.finish();
  return rows;
});

function cellSchema({ type, constraints: { minimum, maximum, pattern, enum: allowed }, identifier }: Field) {
  const bounded = (number: z.ZodNumber) => {
    const above = typeof minimum === 'number' ? number.min(minimum) : number;
    return typeof maximum === 'number' ? above.max(maximum) : above;
  };
  const empty = z.literal('').transform(() => null);
  switch (type) {
    case 'integer':
      return empty.or(z.coerce.number().pipe(bounded(z.int())));
    case 'number':
      return empty.or(
        z
          .string()
          .transform((text) => Number(text.replace(',', '.')))
          .pipe(bounded(z.number())),
      );
    case 'date':
      return empty.or(z.iso.date());
    case 'boolean':
      return empty.or(z.enum(['0', '1']).transform((text) => text === '1'));
    default: {
      const form = identifier === 'cpr' ? '\\d{10}' : (pattern ?? '.*');
      return empty.or(allowed === undefined ? z.string().regex(new RegExp(`^${form}$`)) : z.enum(allowed));
    }
  }
}
