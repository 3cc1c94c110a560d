import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Evidence, evidenceOf } from '../evidence/evidence.ts';
import { evidencePage } from '../evidence/pages/evidence-page.ts';
import { provenance } from '../evidence/provenance.ts';
import { readRequirements, type Standard } from '../evidence/read-requirements.ts';
import { synthesizedDeployments } from '../evidence/synthesized.ts';
import { TestResults } from '../evidence/test-results.ts';
import { askRegistry } from '../evidence/weaknesses.ts';
import { REPOSITORY } from '../infra/bundling/paths.ts';
import { runScript, WrongOptions } from './run-script.ts';

const HELP = `npm run evidence [-- options]

Holds what GDPR and SATRE ask against the synthesized template and against the results of tests, and writes
docs/generated/evidence/evidence.html and evidence.json. Without options it runs the tests that lines name, which takes minutes, and asks the
registry whether what is deployed has a known weakness: a line that needs this is "not answered" where the registry does not say.

  --results <file>  takes results from a report of vitest (--reporter=json), and may be given for several; older than the commit,
                    they do not count
  --without-tests   leaves tests out: lines that need one are "not run"
  --offline         asks nobody: lines that need the registry are "not answered"
  --out <folder>    writes there
  --json            prints the evidence as JSON
  --help            prints this

Ends with 0 if nothing is red, 1 if something is, 2 if it was called wrongly. Example:

  npm test -- --reporter=default --reporter=json --outputFile.json=results.json
  npm run evidence -- --results results.json
`;

const FOLDER = join(REPOSITORY, 'docs/generated/evidence');

interface Options {
  readonly results?: string[] | undefined;
  readonly 'without-tests'?: boolean | undefined;
  readonly offline?: boolean | undefined;
  readonly out: string;
  readonly json?: boolean | undefined;
}

runScript({
  help: HELP,
  options: {
    results: { type: 'string', multiple: true },
    'without-tests': { type: 'boolean' },
    offline: { type: 'boolean' },
    out: { type: 'string', default: FOLDER },
    json: { type: 'boolean' },
  },
  run: writeEvidence,
});

function writeEvidence(options: Options): number {
  if (options.results !== undefined && options['without-tests'])
    throw new WrongOptions('--results and --without-tests exclude each other');
  const standards = readRequirements();
  const results = options['without-tests'] ? undefined : readResults(options.results, standards);
  if (typeof results === 'string') {
    process.stderr.write(`${results}\n`);
    return 2;
  }
  const evidence = evidenceOf({
    standards,
    deployments: synthesizedDeployments(),
    results,
    weaknesses: options.offline ? undefined : askRegistry(),
    provenance: provenance(),
  });
  write(evidence, options.out);
  process.stdout.write(options.json ? json(evidence) : summary(evidence, options.out));
  return redLines(evidence).length === 0 ? 0 : 1;
}

/** What is wrong, or the results: of files, or of tests that are run now. */
function readResults(
  files: readonly string[] | undefined,
  standards: readonly Standard[],
): TestResults | string {
  if (files === undefined) return runTests(standards);
  try {
    return new TestResults(...files.map((file) => readFileSync(file, 'utf8')));
  } catch {
    return `${files.join(' or ')} is no report of vitest: write one with --reporter=json --outputFile.json=results.json`;
  }
}

function runTests(standards: readonly Standard[]): TestResults | string {
  const files = new Set(standards.flatMap(({ lines }) => lines.flatMap(({ tests }) => Object.keys(tests))));
  const folder = mkdtempSync(join(tmpdir(), 'carelake-results-'));
  const report = join(folder, 'results.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    spawnSync('vitest', ['run', ...files, ...reporters], { cwd: REPOSITORY, stdio: ['ignore', 2, 2] });
    return new TestResults(readFileSync(report, 'utf8'));
  } catch {
    return 'the tests could not be run: npm ci, then npm test says why';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(evidence: Evidence, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'evidence.json'), json(evidence));
  writeFileSync(join(folder, 'evidence.html'), evidencePage(evidence));
}

function json(evidence: Evidence): string {
  return `${JSON.stringify(evidence, undefined, 2)}\n`;
}

function redLines({ standards }: Evidence): string[] {
  return standards.flatMap(({ id, lines }) =>
    lines.filter(({ state }) => state === 'red').map(({ ref }) => `${id} ${ref}`),
  );
}

function summary(evidence: Evidence, folder: string): string {
  const { code, tests, weaknesses, standards, controls } = evidence;
  const broken = controls.filter(({ holds }) => !holds);
  const counts = standards.map(({ id, lines }) => {
    const states = Object.entries(Object.groupBy(lines, ({ state }) => state));
    return `${id}: ${states.map(([state, some]) => `${some?.length ?? 0} ${state}`).join(', ')}`;
  });
  return `${[
    `Evidence of ${code}; tests ${tests}.`,
    ...counts,
    `known weaknesses of what is deployed: ${weaknesses}`,
    `controls: ${controls.length - broken.length} hold, ${broken.length} do not`,
    ...broken.map(
      ({ id, brokenAt }) =>
        `does not hold: ${id}${brokenAt.length === 0 ? '' : ` at ${brokenAt.join(', ')}`}`,
    ),
    ...redLines(evidence).map((line) => `red: ${line}`),
    `Written to ${join(relative('.', folder), 'evidence.html')} and evidence.json`,
  ].join('\n')}\n`;
}
