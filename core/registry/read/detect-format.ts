import { basename } from 'node:path';
import type { TableFormat } from '../../deliveries/report.ts';
import { fileChunks } from './file-chunks.ts';

export type DetectedFormat =
  | { readonly ok: true; readonly format: TableFormat }
  | { readonly ok: false; readonly rule: 'file-type' | 'file-format' };

type Kind = TableFormat | 'other';

/** Names that we know; any other name says nothing. */
const KIND_OF_NAME: readonly (readonly [Kind, RegExp])[] = [
  ['csv.gz', /\.gz$/],
  ['csv', /\.(csv|txt|tsv|tab|asc|dat)$/],
  ['xlsx', /\.xlsx$/],
  ['parquet', /\.(parquet|pq)$/],
  [
    'other',
    /\.(sas7bdat|xpt|dta|sav|zsav|por|ods|xls|xlsb|xlsm|rds|rdata|feather|arrow|accdb|mdb|zip|7z|rar|tar|tgz|json|xml|html?|pdf|docx?)$/,
  ],
];

/** First bytes; what has none of them is text. */
const KIND_OF_START: readonly (readonly [Kind, string])[] = [
  ['csv.gz', '1f8b'],
  ['xlsx', '504b0304'],
  ['parquet', '50415231'],
  // Office before 2007 and encrypted workbooks, PDF, SAS, Stata, SPSS, SAS transport, an encrypted Parquet file.
  ['other', 'd0cf11e0'],
  ['other', '25504446'],
  ['other', '000000000000000000000000c2ea8160'],
  ['other', '3c73746174615f6474613e'],
  ['other', '24464c32'],
  ['other', '24464c33'],
  ['other', '484541444552205245434f52442a2a2a'],
  ['other', '50415245'],
];
const LONGEST_START = 16;

/** What kind of file it is, by its first bytes and its name, which must agree. A name of no kind that we know leaves it to the bytes. */
export async function detectFormat(file: string, path: string): Promise<DetectedFormat> {
  const name = basename(path).toLowerCase();
  const [named] = KIND_OF_NAME.find(([, pattern]) => pattern.test(name)) ?? [];
  const found = await kindOfContent(file);
  if (named === 'other') return { ok: false, rule: 'file-format' };
  if (named !== undefined && named !== found) return { ok: false, rule: 'file-type' };
  return found === 'other' ? { ok: false, rule: 'file-format' } : { ok: true, format: found };
}

async function kindOfContent(file: string): Promise<Kind> {
  for await (const chunk of fileChunks(file)) {
    const start = chunk.toString('hex', 0, LONGEST_START);
    const [found = 'csv'] = KIND_OF_START.find(([, mark]) => start.startsWith(mark)) ?? [];
    return found;
  }
  return 'csv';
}
