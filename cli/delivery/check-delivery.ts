import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts } from '../../core/contracts/contract.ts';
import type { Study } from '../../core/contracts/study.ts';
import { concludeReport, type JudgedPart } from '../../core/deliveries/conclude-report.ts';
import { checkPart } from '../../core/deliveries/engine.ts';
import { DESCRIPTOR_NAME } from '../../core/deliveries/keys.ts';
import type { Finding, PartReport, Report } from '../../core/deliveries/report.ts';
import { findCodec } from '../codecs.ts';
import type { LocalDelivery, LocalPart } from './local-delivery.ts';
import { measure } from './part-content.ts';

interface Bench {
  readonly db: DuckDBConnection;
  readonly contracts: Contracts;
  readonly study: Study;
  /** Where accepted parts go, as `<resource>-<part>.parquet`. */
  readonly folder: string;
  /** Called after each part with its bytes. */
  readonly onPart?: (bytes: number) => void;
}

/** Judges a delivery on this machine by the rules of the pipeline, all parts to the end. */
export async function checkDelivery(delivery: LocalDelivery, bench: Bench): Promise<Report> {
  return reportOf(delivery, await judgeParts(delivery, bench), bench.contracts);
}

/** Judges every part of a delivery by itself. */
export async function judgeParts(delivery: LocalDelivery, bench: Bench): Promise<JudgedPart[]> {
  await mkdir(bench.folder, { recursive: true });
  const judged: JudgedPart[] = [];
  for (const part of delivery.parts) {
    judged.push({ ...part, report: await judge(part, bench) });
    bench.onPart?.(part.bytes);
  }
  return judged;
}

/** The report of a delivery whose parts are judged. */
export function reportOf(
  delivery: LocalDelivery,
  judged: readonly JudgedPart[],
  contracts: Contracts,
): Report {
  const report = concludeReport(judged, contracts);
  if (delivery.errors.length === 0) return report;
  const descriptor = {
    name: DESCRIPTOR_NAME,
    table: '',
    rows: 0,
    accepted: 0,
    errors: delivery.errors,
    warnings: [],
  };
  return { status: 'rejected', resources: [descriptor, ...report.resources] };
}

export function acceptedFile(
  folder: string,
  { resource, part }: Pick<LocalPart, 'resource' | 'part'>,
): string {
  return join(folder, `${resource}-${part}.parquet`);
}

async function judge(part: LocalPart, { db, contracts, study, folder }: Bench): Promise<PartReport> {
  const contract = contracts.tables.get(part.table);
  if (contract === undefined) return refused('schema', 'table-unknown');
  const found = await measure(part);
  if (found.bytes !== part.bytes) return refused('', 'bytes');
  if (found.sha256 !== part.sha256) return refused('', 'hash');
  const report = await checkPart(db, {
    contract,
    contracts,
    study,
    file: part.file,
    acceptedFile: acceptedFile(folder, part),
    path: part.path,
    stated: part.stated,
    rowsBefore: part.rowsBefore,
    findCodec,
    // What is too large for one function goes in parts.
    mostUnpackedBytes: Number.POSITIVE_INFINITY,
  });
  if (report.read?.format !== 'qdpx') return report;
  return { ...report, warnings: [...report.warnings, finding('', 'segment-unchecked')] };
}

function refused(column: string, rule: string): PartReport {
  return { rows: 0, accepted: 0, errors: [finding(column, rule)], warnings: [] };
}

function finding(column: string, rule: string): Finding {
  return { row: 0, column, rule, count: 1 };
}
