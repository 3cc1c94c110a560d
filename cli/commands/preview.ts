import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Command } from 'commander';
import { ulid } from 'ulid';
import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import { PseudonymDomain } from '../../core/contracts/privacy.ts';
import type { Study } from '../../core/contracts/study.ts';
import { treatPart } from '../../core/deliveries/engine.ts';
import { createPseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import { resolvePersons } from '../../core/registry/resolve-persons.ts';
import { readRoster, rosterTable } from '../../core/transcripts/roster.ts';
import { chosenStudy, contracts, lexiconFolder } from '../contracts.ts';
import { acceptedFile, checkDelivery } from '../delivery/check-delivery.ts';
import { type LocalDelivery, readLocalDelivery } from '../delivery/local-delivery.ts';
import { withWorkbench } from '../delivery/with-workbench.ts';
import { writeSpreadsheet } from '../delivery/write-spreadsheet.ts';
import { startProgress } from '../output/progress.ts';
import { reportText } from '../output/report-text.ts';

export function registerPreview(program: Command): void {
  program
    .command('preview')
    .description('Write what analysts would see of a delivery, under a key that is thrown away')
    .argument('<delivery...>', 'a folder with datapackage.json, or plain files')
    .requiredOption('--out <folder>', 'where the tables go, as CSV that Excel opens')
    .option('--study <name>', 'study', '3cp')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Example:
  carelake preview data/skive --out preview

Pseudonyms in a preview fit together within it, and with nothing else: not with the lake, not with another preview.
`,
    )
    .action(preview);
}

async function preview(
  paths: string[],
  options: { out: string; study: string; json?: boolean },
): Promise<void> {
  const study = chosenStudy(options.study);
  const delivery = await readLocalDelivery(paths, contracts);
  const progress = startProgress('preparing', 2 * delivery.parts.reduce((sum, { bytes }) => sum + bytes, 0));
  await withWorkbench(async (db, folder) => {
    const report = await checkDelivery(delivery, { db, contracts, study, folder, onPart: progress.advance });
    if (report.status === 'rejected') {
      progress.stop();
      process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
      process.exitCode = 1;
      return;
    }
    const treated = await treatAll(db, { delivery, study, folder, onPart: progress.advance });
    progress.stop();
    const written = await writeTables(db, treated, resolve(options.out));
    if (options.json)
      process.stdout.write(`${JSON.stringify({ status: 'accepted', tables: written }, null, 2)}\n`);
    else
      for (const { table, rows, file } of written)
        process.stdout.write(`${table}: ${rows} rows in ${file}\n`);
  });
}

interface Treatment {
  readonly delivery: LocalDelivery;
  readonly study: Study;
  readonly folder: string;
  readonly onPart: (bytes: number) => void;
}

/** Treats every part under secrets that exist for this run only. */
async function treatAll(db: DuckDBConnection, { delivery, study, folder, onPart }: Treatment) {
  const secrets = new Map(PseudonymDomain.options.map((domain) => [domain, randomBytes(64)]));
  const pseudonyms = createPseudonyms(secrets);
  const deliveryId = ulid();
  const listed = delivery.parts.filter(({ table }) => table === rosterTable(contracts));
  const roster = await readRoster(
    db,
    listed.map((part) => acceptedFile(folder, part)),
    contracts,
  );
  const treated = [];
  for (const part of delivery.parts) {
    const contract = contracts.tables.get(part.table);
    if (contract === undefined) throw new Error('an accepted part has no contract');
    const outputName = `treated-${part.resource}-${part.part}`;
    const rest = {
      contract,
      contracts,
      study,
      outputFolder: folder,
      outputName,
      deliveryId,
      pseudonyms,
      lexiconFolder,
      roster,
    };
    treated.push(...(await treatPart(db, { ...rest, acceptedFile: acceptedFile(folder, part) })));
    onPart(part.bytes);
  }
  const shown = treated.filter(({ table }) => table !== CONSENT_NEEDS.name);
  return resolvePersons(db, shown, contracts);
}

async function writeTables(
  db: DuckDBConnection,
  treated: readonly { table: string; file: string; rows: number }[],
  out: string,
): Promise<{ table: string; rows: number; file: string }[]> {
  await mkdir(out, { recursive: true });
  const written = [];
  for (const [table, files] of Map.groupBy(treated, ({ table }) => table)) {
    const file = join(out, `${table}.csv`);
    await writeSpreadsheet(
      db,
      files.map((part) => part.file),
      file,
    );
    written.push({ table, rows: files.reduce((sum, { rows }) => sum + rows, 0), file });
  }
  return written;
}
