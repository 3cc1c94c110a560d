import type { Control } from './control.ts';
import type { Deployment } from './deployment.ts';
import type { Line, Standard } from './read-requirements.ts';
import type { TestResults, TestState } from './test-results.ts';
import { NOT_ASKED, type Weaknesses, weaknessesText } from './weaknesses.ts';

export interface ControlResult extends Pick<Control, 'id' | 'says' | 'types'> {
  readonly holds: boolean;
  /** Logical ids of the resources that keep it. */
  readonly heldBy: readonly string[];
  /** Logical ids of those that do not. */
  readonly brokenAt: readonly string[];
}

interface TestResult {
  readonly file: string;
  readonly title: string;
  readonly state: TestState;
}

/**
 * `red`: a control does not hold, a test failed, or a weakness is known. `not run`: a test has no result. `not answered`: the registry says nothing
 * of weaknesses. `in part`: what is there holds, and something is missing.
 * `documented`: a page says it, and nothing can be tested. `open`: nothing is there. `organisation`: not for software to do.
 */
export type LineState =
  | 'red'
  | 'not run'
  | 'not answered'
  | 'held'
  | 'in part'
  | 'documented'
  | 'open'
  | 'organisation'
  | 'not applicable';

export interface LineResult extends Omit<Line, 'tests'> {
  readonly state: LineState;
  readonly tests: readonly TestResult[];
  /** What the registry says, where it is asked for this line. */
  readonly registry?: string;
}

export interface StandardResult extends Omit<Standard, 'lines'> {
  readonly lines: readonly LineResult[];
}

/** Asks every stack whether a control holds; one in which it does not is enough. */
export function evaluateControl(control: Control, deployments: readonly Deployment[]): ControlResult {
  const { id, says, types } = control;
  const asked = deployments.map((deployment) => control.places(deployment));
  const places = asked.flat();
  return {
    id,
    says,
    types,
    holds: asked.every((some) => some.length > 0) && places.every(({ holds }) => holds),
    heldBy: places.filter(({ holds }) => holds).map(({ resource }) => resource),
    brokenAt: places.filter(({ holds }) => !holds).map(({ resource }) => resource),
  };
}

/** Without results of tests, none was run. */
export function evaluateStandard(
  { lines, ...standard }: Standard,
  controls: readonly ControlResult[],
  results?: TestResults,
  weaknesses: Weaknesses = NOT_ASKED,
): StandardResult {
  const broken = controls.filter(({ holds }) => !holds).map(({ id }) => id);
  return {
    ...standard,
    lines: lines.map((line) => {
      const tests = Object.entries(line.tests).flatMap(([file, titles]) =>
        titles.map((title) => ({ file, title, state: results?.stateOf(file, title) ?? 'not run' })),
      );
      return {
        ...line,
        tests,
        ...(line.weaknesses ? { registry: weaknessesText(weaknesses) } : {}),
        state: stateOf(line, {
          broken,
          tests: tests.map(({ state }) => state),
          weaknesses,
        }),
      };
    }),
  };
}

interface Seen {
  /** Ids of controls that do not hold. */
  readonly broken: readonly string[];
  /** Of the line's tests. */
  readonly tests: readonly TestState[];
  readonly weaknesses: Weaknesses;
}

/** What a line comes to, by what is seen of it. */
export function stateOf(
  line: Pick<Line, 'controls' | 'does' | 'organisation' | 'open' | 'weaknesses'>,
  { broken, tests, weaknesses }: Seen,
): LineState {
  const registry = line.weaknesses ? weaknesses.state : 'none';
  if (tests.includes('failed') || registry === 'found' || line.controls.some((id) => broken.includes(id)))
    return 'red';
  if (tests.includes('not run')) return 'not run';
  if (registry === 'not answered') return 'not answered';
  if (line.controls.length > 0 || tests.length > 0 || line.weaknesses)
    return line.open === undefined ? 'held' : 'in part';
  if (line.open !== undefined) return line.does === undefined ? 'open' : 'in part';
  if (line.does !== undefined) return 'documented';
  return line.organisation === undefined ? 'not applicable' : 'organisation';
}
