import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts } from '../../core/contracts/contract.ts';
import type { Study } from '../../core/contracts/study.ts';
import { MOST_PART_BYTES } from '../../core/deliveries/part-limit.ts';
import { cutTable } from '../../core/registry/cut-table.ts';
import { Refused } from '../errors.ts';
import type { LocalDelivery, LocalPart } from './local-delivery.ts';
import { measure } from './part-content.ts';

interface Splitting {
  readonly contracts: Contracts;
  readonly study: Study;
  /** @default the study's */
  readonly partBytes?: number | undefined;
  readonly db: DuckDBConnection;
  /** What had to be written anew lies here, and has to stay until it is uploaded. */
  readonly folder: string;
  /** Called after each file with its bytes. */
  readonly onFile?: (bytes: number) => void;
}

/** Gzip packs text to no less than a thousandth. */
const MOST_PACKED = 1000;

/** Whether a file may be longer than one part; what it is packed in hides that. */
export function isLong({ bytes, path, rowsBefore }: LocalPart, partBytes: number): boolean {
  if (rowsBefore !== undefined) return false;
  return bytes > partBytes || (path.toLowerCase().endsWith('.gz') && bytes * MOST_PACKED > partBytes);
}

/**
 * Cuts every long file of a delivery into parts, so that functions work on them side by side. Workbooks, Parquet files, documents, and texts
 * whose parts could be read otherwise than the whole go as they are.
 */
export async function splitDelivery(delivery: LocalDelivery, splitting: Splitting): Promise<LocalDelivery> {
  const parts: LocalPart[] = [];
  for (const [index, part] of delivery.parts.entries()) {
    parts.push(...(await split(part, { ...splitting, scratch: join(splitting.folder, `cut-${index}`) })));
    splitting.onFile?.(part.bytes);
  }
  return { ...delivery, parts: parts.map((part, index) => ({ ...part, part: numberOf(parts, index) })) };
}

async function split(
  part: LocalPart,
  { contracts, study, partBytes = study.partBytes, db, scratch }: Splitting & { scratch: string },
): Promise<LocalPart[]> {
  const contract = contracts.tables.get(part.table);
  const cut =
    isLong(part, partBytes) && contract?.kind === 'table' && (await isAsDescribed(part))
      ? await cutTable(
          db,
          { ...part, contract, contracts, study, mostUnpackedBytes: Number.POSITIVE_INFINITY },
          { partBytes, scratch },
        )
      : undefined;
  if (cut === undefined) return [shortEnough(part)];
  const { stated: _, ...named } = part;
  const { file, stated } = cut;
  const how = {
    ...named,
    file,
    path: part.path.replace(/\.gz$/i, ''),
    ...(stated === undefined ? {} : { stated }),
  };
  const measured = [];
  for (const { pieces, rowsBefore } of cut.parts)
    measured.push({ ...how, pieces, rowsBefore, ...(await measure({ file, pieces })) });
  return measured;
}

/** What is not, the lake has to see: the parts' own checksums would say that all is well. */
async function isAsDescribed(part: LocalPart): Promise<boolean> {
  const { bytes, sha256 } = await measure(part);
  return bytes === part.bytes && sha256 === part.sha256;
}

function shortEnough(part: LocalPart): LocalPart {
  if (part.bytes <= MOST_PART_BYTES) return part;
  throw new Refused(
    `a file of ${part.table} is larger than ${MOST_PART_BYTES / 2 ** 30} GB and cannot be split`,
    'carelake check tells what is wrong with it; a workbook or a Parquet file has to be delivered as several files',
  );
}

/** A part's place among those of its resource, from 1. */
function numberOf(parts: readonly LocalPart[], index: number): number {
  return parts.slice(0, index + 1).filter(({ resource }) => resource === parts[index]?.resource).length;
}
