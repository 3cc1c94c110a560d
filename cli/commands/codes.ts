import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { parseCodeList } from '../../core/contracts/code-list.ts';
import { type EducationList, educationList, educationProblems } from '../../core/contracts/education-list.ts';
import { type LineProblem, parseClassification } from '../../core/contracts/parse-classification.ts';
import { contracts, SCHEMAS_FOLDER } from '../contracts.ts';
import { Refused, WrongUsage } from '../errors.ts';
import { tableText } from '../output/print-table.ts';

const LIST = 'hfaudd';
const PROBLEMS_SHOWN = 20;

interface Options {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function registerCodes(program: Command): void {
  const codes = program.command('codes').description('Keep the code lists that contracts are checked by');
  codes
    .command('import')
    .description(
      "Make the list of educations (HFAUDD) from Statistics Denmark's classification file DISCED-15",
    )
    .argument('<file>', 'the classification of main areas, as its CSV comes')
    .option('--out <file>', `where the list goes (default: schemas/codes/${LIST}.csv)`)
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Example:
  carelake codes import DISCED15_UDD_HOVED.csv --dry-run

What the list knows already and the file does not say stays. Run npm run docs afterwards, and commit both.
`,
    )
    .action(importCodes);
}

async function importCodes(file: string, options: Options): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new WrongUsage('the file cannot be read');
  });
  const parsed = parseClassification(decoded(bytes));
  if (!parsed.ok) return refuse(parsed.problems, options);
  const problems = educationProblems(parsed.entries);
  if (problems.length > 0) return refuse(problems, options);
  const before = contracts.codeLists.get(LIST);
  if (before === undefined) throw new Error(`schemas/codes has no list ${LIST}`);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const source = `Statistics Denmark, DISCED-15, main areas: ${parsed.entries.length} programmes of the classification file sha256 ${hash}…, with what TIMES documents`;
  const list = educationList(before, parsed.entries, source);
  // What cannot be read back must not be left for the next delivery to stumble on.
  parseCodeList(LIST, list.text);
  const out = resolve(options.out ?? join(SCHEMAS_FOLDER, 'codes', `${LIST}.csv`));
  if (options.dryRun !== true) await writeFile(out, list.text);
  print(list, out, options);
}

function refuse(problems: readonly LineProblem[], { json }: Options): void {
  if (json === true) {
    process.stdout.write(`${JSON.stringify({ status: 'refused', problems }, null, 2)}\n`);
    process.exitCode = 1;
    return;
  }
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(({ line, problem }) => `\n  line ${line}: ${problem}`);
  const more = problems.length > shown.length ? `\n  and ${problems.length - shown.length} more` : '';
  throw new Refused(
    `the file is not the classification DISCED-15 as Statistics Denmark publishes it${shown.join('')}${more}`,
    'download the CSV of main areas (hovedområder) again, and do not save it from a spreadsheet',
  );
}

function print(list: EducationList, out: string, { dryRun, json }: Options): void {
  const { codes, added, doubtful, byMainGroup } = list;
  const written = dryRun === true ? null : out;
  if (json === true) {
    const summary = { status: 'imported', list: LIST, written, codes, added, doubtful, byMainGroup };
    process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${tableText(['main group', 'codes'], Object.entries(byMainGroup))}\n`);
  process.stdout.write(
    `${codes} codes, ${added} of them new, ${doubtful} of a group with two ISCED levels (accepted with a warning)\n`,
  );
  process.stdout.write(written === null ? 'Nothing was written.\n' : `Written to ${written}\n`);
}

/** Statistics Denmark writes UTF-8 now, and wrote Windows-1252 before. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
