import { describe, expect, it } from 'vitest';
import { type ControlResult, evaluateStandard } from '../../evidence/evaluate.ts';
import { evidenceOf } from '../../evidence/evidence.ts';
import type { Line } from '../../evidence/read-requirements.ts';
import { TestResults } from '../../evidence/test-results.ts';
import type { Weaknesses } from '../../evidence/weaknesses.ts';

const FILE = 'tests/a.test.ts';
const titles = ['holds', 'a group'];

function aReport(statuses: Readonly<Record<string, string>>): TestResults {
  const assertionResults = Object.entries(statuses).map(([name, status]) => {
    const [title = '', ...groups] = name.split(' < ');
    return { ancestorTitles: groups, title, status };
  });
  const testResults = [{ name: `/somewhere/else/${FILE}`, assertionResults }];
  return new TestResults(JSON.stringify({ startTime: 1_700_000_000_000, testResults }));
}

function aLine(line: Partial<Line>): Line {
  return { ref: '1', asks: 'Something', controls: [], tests: {}, pages: [], ...line };
}

function stateOf(line: Partial<Line>, results?: TestResults, weaknesses?: Weaknesses): string | undefined {
  const standard = { id: 'S', title: 'S', source: 'https://example.org', note: 'S', lines: [aLine(line)] };
  const control = (id: string, holds: boolean): ControlResult => ({
    id,
    says: id,
    types: [],
    holds,
    heldBy: [],
    brokenAt: [],
  });
  const controls = [control('whole', true), control('broken', false)];
  return evaluateStandard(standard, controls, results, weaknesses).lines[0]?.state;
}

describe('a line', () => {
  const passed = aReport({ holds: 'passed', 'one < a group': 'passed', 'two < a group': 'passed' });
  const shown = { does: 'It does.', controls: ['whole'], tests: { [FILE]: titles } };

  it.each([
    { what: 'control and tests are good', line: shown, state: 'held' },
    { what: 'something is missing beside', line: { ...shown, open: 'No more.' }, state: 'in part' },
    { what: 'a control does not hold', line: { ...shown, controls: ['whole', 'broken'] }, state: 'red' },
    { what: 'only a page says so', line: { does: 'It does.', pages: ['docs/a.md'] }, state: 'documented' },
    { what: 'it is missing', line: { open: 'Nothing.', organisation: 'Do it.' }, state: 'open' },
    { what: 'it is for the organisation', line: { organisation: 'Do it.' }, state: 'organisation' },
    { what: 'it does not apply', line: { outOfScope: 'It does not.' }, state: 'not applicable' },
  ])('is $state where $what', ({ line, state }) => {
    expect(stateOf(line, passed)).toBe(state);
  });

  it.each([
    { what: 'one test failed', statuses: { holds: 'failed', 'one < a group': 'passed' }, state: 'red' },
    { what: 'one of a group failed', statuses: { holds: 'passed', 'one < a group': 'failed' }, state: 'red' },
    { what: 'a test is not in the report', statuses: { holds: 'passed' }, state: 'not run' },
    {
      what: 'a test was skipped',
      statuses: { holds: 'passed', 'one < a group': 'skipped' },
      state: 'not run',
    },
    { what: 'another test has a title like it', statuses: { 'holds not': 'passed' }, state: 'not run' },
  ])('is $state where $what', ({ statuses, state }) => {
    expect(stateOf(shown, aReport(statuses))).toBe(state);
  });

  it.each<{ weaknesses: Weaknesses | undefined; state: string }>([
    { weaknesses: { state: 'none' }, state: 'held' },
    { weaknesses: { state: 'found', packages: ['a'] }, state: 'red' },
    { weaknesses: { state: 'not answered', because: 'the registry says 405' }, state: 'not answered' },
    { weaknesses: undefined, state: 'not answered' },
  ])('that needs the registry is $state where it says $weaknesses', ({ weaknesses, state }) => {
    expect(stateOf({ ...shown, weaknesses: true }, passed, weaknesses)).toBe(state);
    expect(stateOf(shown, passed, weaknesses)).toBe('held');
  });

  it('is not run without results', () => {
    expect(stateOf(shown)).toBe('not run');
  });
});

describe('results', () => {
  it('are of a table of tests by the title that its file has', () => {
    const results = aReport({ 'shows 4 people to skive': 'passed' });
    expect(results.stateOf(FILE, 'shows $count people to %s')).toBe('passed');
    expect(results.stateOf(FILE, 'shows $count people')).toBe('not run');
  });

  it('are of several runs, the first of which says how old they are', () => {
    const run = (startTime: number, name: string, status: string) => {
      const assertionResults = [{ ancestorTitles: [], title: 'holds', status }];
      return JSON.stringify({ startTime, testResults: [{ name, assertionResults }] });
    };
    const results = new TestResults(
      run(2000, 'tests/a.test.ts', 'passed'),
      run(1000, 'tests/b.test.ts', 'failed'),
    );
    expect(results.startedAt.getTime()).toBe(1000);
    expect(results.stateOf('tests/a.test.ts', 'holds')).toBe('passed');
    expect(results.stateOf('tests/b.test.ts', 'holds')).toBe('failed');
  });

  it('are refused where the text is no report', () => {
    expect(() => new TestResults('{}')).toThrow();
  });

  it('do not count where they are older than the commit', () => {
    const results = aReport({ holds: 'passed' });
    const line = aLine({ does: 'It does.', tests: { [FILE]: ['holds'] } });
    const standards = [{ id: 'S', title: 'S', source: 'https://example.org', note: 'S', lines: [line] }];
    const at = (seconds: number) => {
      const committedAt = new Date(results.startedAt.getTime() + 1000 * seconds);
      const provenance = { commit: 'c0ffee', committedAt, isChanged: false };
      const evidence = evidenceOf({ standards, deployments: [], results, provenance });
      return [evidence.standards[0]?.lines[0]?.state, evidence.tests];
    };
    expect(at(-1)).toEqual(['held', 'run at 2023-11-14T22:13:20.000Z']);
    expect(at(1)).toEqual([
      'not run',
      'run at 2023-11-14T22:13:20.000Z, before the commit, and so not counted',
    ]);
  });
});
