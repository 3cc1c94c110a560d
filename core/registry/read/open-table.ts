import type { TablePart } from '../check-part.ts';
import { detectFormat } from './detect-format.ts';
import { inflateGzip } from './inflate-gzip.ts';
import { type Opened, type OpenedText, openText, refusal } from './open-text.ts';

/** Endings of the files that are made beside `scratch` while a table is read; they hold what was delivered. */
export const SCRATCH = ['inflated', 'utf8', 'mended'] as const;

/** Opens a delivered file of any format that we read. */
export async function openTable(part: TablePart, scratch: string): Promise<Opened<OpenedText>> {
  const path = part.path ?? part.file;
  const detected = await detectFormat(part.file, path);
  if (!detected.ok) return refusal(detected.rule, 0);
  const { format } = detected;
  if (format === 'csv') return openText(part, { file: part.file, format, scratch });
  if (format !== 'csv.gz') return refusal('file-format', 0);
  const file = `${scratch}.inflated`;
  const inflated = await inflateGzip(part.file, file);
  if (!inflated.ok) return refusal(inflated.rule, 0);
  const inner = await detectFormat(file, path.replace(/\.gz$/i, ''));
  if (!inner.ok || inner.format !== 'csv') return refusal('file-type', 0);
  return openText(part, { file, format, scratch });
}
