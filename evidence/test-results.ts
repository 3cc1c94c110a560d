import * as z from 'zod';

/** What vitest writes with `--reporter=json`, as far as it is read here. */
const Report = z.object({
  startTime: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          ancestorTitles: z.array(z.string()),
          title: z.string(),
          status: z.string(),
        }),
      ),
    }),
  ),
});

export type TestState = 'passed' | 'failed' | 'not run';

/** Results of tests, of one run or of several. */
export class TestResults {
  /** Of the first run. */
  readonly startedAt: Date;
  private readonly files: z.infer<typeof Report>['testResults'];

  /** Throws where a text is no report of vitest's. */
  constructor(...texts: readonly string[]) {
    const reports = texts.map((text) => Report.parse(JSON.parse(text)));
    this.startedAt = new Date(Math.min(...reports.map(({ startTime }) => startTime)));
    this.files = reports.flatMap(({ testResults }) => testResults);
  }

  /** Of a test, or of all tests of a group or of a table, by its title as the file has it. One that was skipped was not run. */
  stateOf(file: string, title: string): TestState {
    const isIt = titled(title);
    const states = this.files
      .filter(({ name }) => name === file || name.endsWith(`/${file}`))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((one) => [...one.ancestorTitles, one.title].some((text) => isIt.test(text)))
      .map(({ status }) => status);
    if (states.includes('failed')) return 'failed';
    return states.length > 0 && states.every((status) => status === 'passed') ? 'passed' : 'not run';
  }
}

/** Vitest fills placeholders of a table's title in. */
function titled(title: string): RegExp {
  const parts = title.split(/%[a-z]|\$[\w.]+/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
