import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contracts, TableContract } from '../../core/contracts/contract.ts';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { goesOn, type PartReport } from '../../core/deliveries/report.ts';
import { RULES } from '../../core/deliveries/rules.ts';
import type { StatedForm } from '../../core/deliveries/stated-form.ts';
import { checkPart } from '../../core/registry/check-part.ts';
import { type OpenDuckDb, openDuckDb } from '../../core/registry/open-duckdb.ts';

const SHIPPED = readContracts(join(import.meta.dirname, '../../schemas'));

interface Delivered {
  /** @default core_group */
  readonly table?: string;
  /** In place of the shipped table. */
  readonly contract?: TableContract;
  /** What the sender calls the file. @default delivered.csv */
  readonly path?: string;
  readonly stated?: StatedForm;
}

/** Judges files as the pipeline does, and tells what a person needs to mend them. */
export interface RegistryCheck {
  readonly duckDb: OpenDuckDb;
  readonly contracts: Contracts;
  contract(table: string): TableContract;
  check(content: string | Uint8Array, delivered?: Delivered): Promise<PartReport>;
  /** `row column rule` of each. */
  findings(
    content: string | Uint8Array,
    delivered?: Delivered,
  ): Promise<{ errors: string[]; warnings: string[] }>;
  accepted(columns?: string): Promise<unknown[]>;
  close(): void;
}

export async function aRegistryCheck(contracts: Contracts = SHIPPED): Promise<RegistryCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-check-'));
  const acceptedFile = join(folder, 'accepted.parquet');
  const duckDb = await openDuckDb({ threads: 1 });
  const study = contracts.studies.get('3cp');
  if (study === undefined) throw new Error('no study');
  const contract = (table: string) => contracts.tables.get(table) as TableContract;

  async function check(content: string | Uint8Array, delivered: Delivered = {}): Promise<PartReport> {
    const file = join(folder, 'delivered');
    rmSync(acceptedFile, { force: true });
    writeFileSync(file, content);
    const report = await checkPart(duckDb.connection, {
      contract: delivered.contract ?? contract(delivered.table ?? 'core_group'),
      contracts,
      study: study as NonNullable<typeof study>,
      file,
      acceptedFile,
      path: delivered.path ?? 'delivered.csv',
      stated: delivered.stated,
    });
    const left = readdirSync(folder).filter((name) => name.startsWith('accepted.parquet.'));
    if (left.length > 0) throw new Error(`left behind: ${left.join(' ')}`);
    if (existsSync(acceptedFile) !== goesOn(report)) throw new Error('accepted file is wrong');
    for (const { rule } of [...report.errors, ...report.warnings]) {
      if (RULES[rule] === undefined) throw new Error(`no text for the rule ${rule}`);
    }
    return report;
  }

  return {
    duckDb,
    contracts,
    contract,
    check,
    async findings(content, delivered) {
      const { errors, warnings } = await check(content, delivered);
      return { errors: errors.map(short), warnings: warnings.map(short) };
    },
    async accepted(columns = '*') {
      const read = await duckDb.connection.runAndReadAll(`SELECT ${columns} FROM '${acceptedFile}'`);
      return read.getRowsJson();
    },
    close() {
      duckDb.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function short({ row, column, rule }: PartReport['errors'][number]): string {
  return `${row} ${column} ${rule}`.replace('  ', ' ');
}
