import { CONTROLS } from './controls.ts';
import type { Deployment } from './deployment.ts';
import { type ControlResult, evaluateControl, evaluateStandard, type StandardResult } from './evaluate.ts';
import type { Provenance } from './provenance.ts';
import type { Standard } from './read-requirements.ts';
import type { TestResults } from './test-results.ts';
import { NOT_ASKED, type Weaknesses, weaknessesText } from './weaknesses.ts';

export interface Evidence {
  /** Which state of the code it is of, for readers. */
  readonly code: string;
  /** When the tests ran, or why there are no results of them. */
  readonly tests: string;
  /** What the registry says of what is deployed. */
  readonly weaknesses: string;
  readonly standards: readonly StandardResult[];
  readonly controls: readonly ControlResult[];
}

export interface Given {
  readonly standards: readonly Standard[];
  readonly deployments: readonly Deployment[];
  readonly results?: TestResults | undefined;
  /** @default the registry was not asked */
  readonly weaknesses?: Weaknesses | undefined;
  readonly provenance?: Provenance | undefined;
}

/** Everything that is asked, held against what is there. Results from before the commit are of other code, and count as not there. */
export function evidenceOf({
  standards,
  deployments,
  results,
  weaknesses = NOT_ASKED,
  provenance,
}: Given): Evidence {
  const isOld =
    results !== undefined && provenance !== undefined && results.startedAt < provenance.committedAt;
  const current = isOld ? undefined : results;
  const controls = CONTROLS.map((control) => evaluateControl(control, deployments));
  return {
    code: codeText(provenance),
    tests: testsText(results, isOld),
    weaknesses: weaknessesText(weaknesses),
    standards: standards.map((standard) => evaluateStandard(standard, controls, current, weaknesses)),
    controls,
  };
}

function codeText(provenance: Provenance | undefined): string {
  if (provenance === undefined) return 'code of which no commit is known';
  return `commit ${provenance.commit}${provenance.isChanged ? ', with changes that are not committed' : ''}`;
}

function testsText(results: TestResults | undefined, isOld: boolean): string {
  if (results === undefined) return 'not run';
  const at = results.startedAt.toISOString();
  return isOld ? `run at ${at}, before the commit, and so not counted` : `run at ${at}`;
}
