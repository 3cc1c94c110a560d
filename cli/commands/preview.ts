import { randomBytes } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type Command, Option } from 'commander';
import { ulid } from 'ulid';
import { CONSENT_NEEDS } from '../../core/consents/consent-needs.ts';
import { PseudonymDomain } from '../../core/contracts/privacy.ts';
import type { Study } from '../../core/contracts/study.ts';
import type { JudgedPart } from '../../core/deliveries/conclude-report.ts';
import { treatPart } from '../../core/deliveries/engine.ts';
import { partName } from '../../core/deliveries/keys.ts';
import type { DocumentFacts, Report } from '../../core/deliveries/report.ts';
import { explainRule } from '../../core/deliveries/rules.ts';
import { namingPart, type Sayings, sayingsOf } from '../../core/pictures/tie-pictures.ts';
import { createPseudonyms } from '../../core/pseudonyms/pseudonyms.ts';
import { resolvePersons } from '../../core/registry/resolve-persons.ts';
import { whyHeld } from '../../core/review/why-held.ts';
import { companionsOf } from '../../core/transcripts/known-people/companions.ts';
import { NO_LISTS } from '../../core/transcripts/known-people/name-lists.ts';
import type { CompanionFile } from '../../core/transcripts/known-people/read-shared-names.ts';
import { readRoster, rosterTable } from '../../core/transcripts/known-people/roster.ts';
import { LANGUAGES } from '../../core/transcripts/languages/languages.ts';
import { chosenStudy, contracts, lexiconFolder } from '../contracts.ts';
import { acceptedFile, judgeParts, reportOf } from '../delivery/check-delivery.ts';
import { type LocalDelivery, type LocalPart, readLocalDelivery } from '../delivery/local-delivery.ts';
import { withWorkbench } from '../delivery/with-workbench.ts';
import { writeSpreadsheet } from '../delivery/write-spreadsheet.ts';
import { WrongUsage } from '../errors.ts';
import { outputFolder } from '../output/output-folder.ts';
import { startProgress } from '../output/progress.ts';
import { reportText } from '../output/report-text.ts';
import { FINDINGS_FILE, isText, previewTexts } from '../transcripts/preview-texts.ts';
import { readRosterFile } from '../transcripts/read-roster-file.ts';

export function registerPreview(program: Command): void {
  program
    .command('preview')
    .description('Write what analysts would see of a delivery or of texts, under a key that is thrown away')
    .argument(
      '<delivery...>',
      'a folder with datapackage.json, plain files, or texts (.txt, .docx, .odt, .rtf, .vtt, .srt)',
    )
    .requiredOption('--out <folder>', 'where the tables go, as CSV that Excel opens, or the texts')
    .option('--study <name>', 'study', '3cp')
    .option(
      '--roster <file>',
      'names that may occur in the texts: CSV with name (or navn), and alias, role, cpr or person_id if known',
    )
    .addOption(
      new Option('--language <code>', 'language of the texts, detected if not given').choices(
        LANGUAGES.map(({ code }) => code),
      ),
    )
    .option('--with-originals', 'write what was replaced into findings.json, which then holds personal data')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Example:
  carelake preview data/skive --out preview
  carelake preview interview.docx notes.txt --out preview --roster roster.csv

Texts in whose headers the same person takes part, by CPR number or whole name, are read with each other.
Pseudonyms in a preview fit together within it, and with nothing else: not with the lake, not with another preview.
`,
    )
    .action(preview);
}

interface Options {
  readonly out: string;
  readonly study: string;
  readonly roster?: string;
  readonly language?: string;
  readonly withOriginals?: boolean;
  readonly json?: boolean;
}

async function preview(paths: string[], options: Options): Promise<void> {
  const study = chosenStudy(options.study);
  if (paths.every(isText)) return previewOfTexts(paths, study, options);
  const delivery = await readLocalDelivery(paths, contracts);
  const progress = startProgress('preparing', 2 * delivery.parts.reduce((sum, { bytes }) => sum + bytes, 0));
  await withWorkbench(async (db, folder) => {
    const judged = await judgeParts(delivery, { db, contracts, study, folder, onPart: progress.advance });
    const report = reportOf(delivery, judged, contracts);
    if (report.status === 'rejected') {
      progress.stop();
      process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
      process.exitCode = 1;
      return;
    }
    const out = await outputFolder(options.out, paths);
    const treatment = { delivery, judged, study, folder, onPart: progress.advance };
    const { tables, images, waiting } = await treatAll(db, treatment);
    progress.stop();
    const written = await writeTables(db, tables, out);
    const pictures = await writePictures(images, out);
    if (hasPassages(report))
      process.stderr.write(
        'coded_segments: in the lake only, where passages are found in the published turns\n',
      );
    if (options.json)
      process.stdout.write(
        `${JSON.stringify({ status: 'accepted', tables: written, pictures, waiting }, null, 2)}\n`,
      );
    else {
      for (const { table, rows, file } of written)
        process.stdout.write(`${table}: ${rows} rows in ${file}\n`);
      for (const file of pictures) process.stdout.write(`picture, as it would be published: ${file}\n`);
      if (waiting > 0)
        process.stdout.write(
          `documents and pictures that would wait for you to look at, once delivered: ${waiting}\n`,
        );
    }
  });
}

function hasPassages({ resources }: Report): boolean {
  return resources.some(({ read }) => read?.format === 'qdpx');
}

async function previewOfTexts(files: string[], study: Study, options: Options): Promise<void> {
  for (const file of files) {
    if (!(await stat(file).catch(() => undefined))?.isFile())
      throw new WrongUsage(`argument ${files.indexOf(file) + 1} is no file that can be read`);
  }
  const { language, withOriginals = false } = options;
  const roster = options.roster === undefined ? [] : await readRosterFile(options.roster);
  const out = resolve(options.out);
  const progress = startProgress('reading', files.length);
  const basics = { files, out, study, roster, withOriginals, onText: () => progress.advance(1) };
  const done = await previewTexts(language === undefined ? basics : { ...basics, language }).finally(
    progress.stop,
  );
  const told = done.map(({ output, language: code, leftOut, findings }) => ({
    file: join(out, output),
    language: code,
    replaced: findings.length,
    doubtful: findings.filter(({ confidence }) => confidence === 'low').length,
    leftOut,
  }));
  if (options.json) process.stdout.write(`${JSON.stringify({ status: 'accepted', texts: told }, null, 2)}\n`);
  else {
    for (const { file, language: code, replaced, doubtful, leftOut } of told) {
      process.stdout.write(`${file}: ${code}, ${replaced} replaced, ${doubtful} of them doubtful\n`);
      for (const rule of new Set(leftOut.map((one) => one.rule)))
        process.stdout.write(`  ${explainRule(rule).what} [${rule}]\n`);
    }
    process.stdout.write(`${join(out, FINDINGS_FILE)}: where, what kind and how sure\n`);
  }
}

interface Treatment {
  readonly delivery: LocalDelivery;
  readonly judged: readonly JudgedPart[];
  readonly study: Study;
  readonly folder: string;
  readonly onPart: (bytes: number) => void;
}

/** Treats every part under secrets that exist for this run only. */
async function treatAll(db: DuckDBConnection, { delivery, judged, study, folder, onPart }: Treatment) {
  const secrets = new Map(PseudonymDomain.options.map((domain) => [domain, randomBytes(64)]));
  const pseudonyms = createPseudonyms(secrets);
  const deliveryId = ulid();
  const listed = delivery.parts.filter(({ table }) => table === rosterTable(contracts));
  const roster = await readRoster(
    db,
    listed.map((part) => acceptedFile(folder, part)),
    contracts,
  );
  const documents = companionsOf(judged.flatMap((part) => documentFile(part, folder)));
  const companions = new Map([...documents].map(([{ acceptedFile: file }, all]) => [file, all]));
  const treated = [];
  const images: Buffer[] = [];
  const sayings = sayingsOf(judged);
  let waiting = 0;
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
      lists: { ...NO_LISTS, own: { entries: roster, sums: [] } },
      ...documentOf(part, sayings, folder),
    };
    const file = acceptedFile(folder, part);
    const read = { acceptedFile: file, companions: companions.get(file) ?? [] };
    const { files, held, image } = await treatPart(db, { ...rest, ...read });
    if (image === undefined) treated.push(...files);
    else images.push(image);
    if (held !== undefined && whyHeld(held, study.review) !== undefined) waiting++;
    onPart(part.bytes);
  }
  const shown = treated.filter(({ table }) => table !== CONSENT_NEEDS.name);
  return { tables: await resolvePersons(db, shown, contracts), images, waiting };
}

/** A document of the delivery, and whose it is; none where a part holds anything else. */
function documentFile(
  { table, report, ...part }: JudgedPart,
  folder: string,
): (CompanionFile & DocumentFacts)[] {
  const contract = contracts.tables.get(table);
  if (contract?.kind !== 'document' || report.document === undefined) return [];
  return [{ ...report.document, contract, acceptedFile: acceptedFile(folder, part) }];
}

/** The accepted document that says whose a picture is. */
function documentOf(
  part: LocalPart,
  sayings: Sayings<JudgedPart>,
  folder: string,
): { documentFile?: string } {
  if (contracts.tables.get(part.table)?.kind !== 'picture') return {};
  const document = namingPart(part, sayings);
  return document === undefined ? {} : { documentFile: acceptedFile(folder, document) };
}

/** A table of pictures would show nothing. */
async function writePictures(images: readonly Buffer[], out: string): Promise<string[]> {
  const files: string[] = [];
  for (const [index, image] of images.entries()) {
    const file = join(out, `${partName({ resource: 'picture', part: index + 1 })}.jpg`);
    await writeFile(file, image);
    files.push(file);
  }
  return files;
}

async function writeTables(
  db: DuckDBConnection,
  treated: readonly { table: string; file: string; rows: number }[],
  out: string,
): Promise<{ table: string; rows: number; file: string }[]> {
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
