import type { SetRule } from '../../core/contracts/set-rules.ts';
import { PipelineError } from '../shared/log.ts';
import { type Athena, queryNumbers } from './athena.ts';
import { setCheckSql } from './set-check-sql.ts';
import type { SetCheck } from './visible-sql.ts';

/**
 * Athena's engine refuses a query that it would cut into more than 150 stages (Trino, query.max-stage-count), and everything that a query
 * names by WITH it plans anew for each use: a rule takes up to some twenty stages.
 */
const RULES_PER_QUERY = 6;

/** How many rows break each of the rules, in the order of the rules. */
export async function countBroken(
  athena: Athena,
  rules: readonly SetRule[],
  check: SetCheck,
): Promise<number[]> {
  const batches = Array.from({ length: Math.ceil(rules.length / RULES_PER_QUERY) }, (_, index) =>
    rules.slice(index * RULES_PER_QUERY, (index + 1) * RULES_PER_QUERY),
  );
  const counts = await Promise.all(batches.map((batch) => countBatch(athena, batch, check)));
  return counts.flat();
}

async function countBatch(athena: Athena, rules: readonly SetRule[], check: SetCheck): Promise<number[]> {
  const answers = await queryNumbers(athena, setCheckSql(rules, check));
  const counts = new Map(answers.map(([place = -1, count]) => [place, count]));
  return rules.map((_, place) => {
    const count = counts.get(place);
    // A rule without an answer was not checked.
    if (count === undefined || Number.isNaN(count))
      throw new PipelineError('CHECK_FAILED', 'a check before publication gave no count');
    return count;
  });
}
