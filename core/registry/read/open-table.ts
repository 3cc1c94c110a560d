import { symlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DeliveredTable } from '../check-part.ts';
import { detectFormat } from './detect-format.ts';
import { inflateGzip } from './inflate-gzip.ts';
import { openParquet } from './open-parquet.ts';
import { knownNames, openText } from './open-text.ts';
import { type Opened, refusal } from './opened-table.ts';
import { workbookToText } from './workbook/workbook-to-text.ts';

/** Endings of the files that are made beside `scratch` while a table is read; they hold what was delivered. */
export const SCRATCH = ['delivered', 'inflated', 'sheet', 'utf8', 'mended', 'kept'] as const;

interface Opening {
  /** Prefix of what is made beside it. */
  readonly scratch: string;
  /** Least bytes of a part, where text is to be cut. */
  readonly partBytes?: number;
}

/** Opens a delivered file of any format that we read. */
export async function openTable(
  db: DuckDBConnection,
  part: DeliveredTable,
  { scratch, partBytes }: Opening,
): Promise<Opened> {
  const path = part.path ?? part.file;
  const detected = await detectFormat(part.file, path);
  if (!detected.ok) return refusal(detected.rule, 0);
  const { format } = detected;
  const delivered = await withoutPattern(part.file, `${scratch}.delivered`);
  switch (format) {
    case 'csv':
      return openText(part, { file: delivered, format, scratch, partBytes });
    case 'parquet':
      return openParquet(db, part, delivered);
    case 'xlsx': {
      const file = `${scratch}.sheet`;
      const written = await workbookToText(delivered, file, (names) => knownNames(part, names));
      if (!written.ok) return refusal(written.rule, written.rule === 'empty' ? 1 : 0);
      return openText(part, { file, format, scratch, openFormulas: written.openFormulas });
    }
    case 'csv.gz': {
      const file = `${scratch}.inflated`;
      const inflated = await inflateGzip(delivered, file, { mostBytes: part.mostUnpackedBytes });
      if (!inflated.ok) return refusal(inflated.rule, 0);
      const inner = await detectFormat(file, path.replace(/\.gz$/i, ''));
      if (!inner.ok || inner.format !== 'csv') return refusal('file-type', 0);
      return openText(part, { file, format, scratch, partBytes });
    }
  }
}

/** The engine takes `[2020]` in a file's name for a pattern, so such a file is read under another name. */
async function withoutPattern(file: string, link: string): Promise<string> {
  if (!/[*?[\]{}]/.test(file)) return file;
  await symlink(resolve(file), link);
  return link;
}
