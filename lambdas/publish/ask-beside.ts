import type { PublishedConsents } from '../../core/consents/published-consents.ts';
import { CURRENT_DELIVERIES } from '../../core/contracts/catalog-names.ts';
import type { SetRule } from '../../core/contracts/set-rules.ts';
import { PipelineError } from '../shared/log.ts';
import { type Athena, queryRows } from './athena.ts';
import { coveredPartsQuestion } from './covered-parts-question.ts';
import { setCheckQuestions } from './set-check-questions.ts';
import { overVisible, type Question, type SetCheck, type SetQuery } from './visible-sql.ts';

export interface Asked {
  readonly rules: readonly SetRule[];
  /** Where to look for what the documents of the delivery need; absent where they need none. */
  readonly consents?: PublishedConsents;
}

/** The delivery that is to be published, where to look, and what it replaces. */
export type Beside = Omit<SetCheck, 'kept'> & { readonly replaces: readonly string[] };

export interface Answers {
  /** Rows of the delivery that break each rule, in the order of the rules. */
  readonly broken: readonly number[];
  /** Names of parts whose document has the consent that it needs. */
  readonly covered: ReadonlySet<string>;
}

/** Athena's engine refuses a query of more than 150 stages (Trino, query.max-stage-count). */
const MOST_STAGES = 140;

/**
 * Asks all that publication has to know of a delivery beside what is published, in as few queries as can be, since Athena bills each. Which
 * deliveries are current is asked once and first: the ledger is the longest of the tables, and every question needs it.
 */
export async function askBeside(
  athena: Athena,
  asked: Asked,
  { replaces, ...where }: Beside,
): Promise<Answers> {
  if (asked.rules.length === 0 && asked.consents === undefined) return { broken: [], covered: new Set() };
  const sql = `SELECT delivery_id FROM ${where.database}.${CURRENT_DELIVERIES}`;
  const current = (await queryRows(athena, { sql, parameters: [] })).map(([id = '']) => id);
  const kept = current.filter((id) => !replaces.includes(id));
  const queries = besideQueries(asked, { ...where, kept });
  const rows = (await Promise.all(queries.map((query) => queryRows(athena, query)))).flat();
  return readAnswers(asked, rows);
}

/** The queries, whose rows are a rule's place and how many rows break it, or a covered part. */
export function besideQueries({ rules, consents }: Asked, check: SetCheck): SetQuery[] {
  const counted = setCheckQuestions(rules, check).map((question) => ({
    ...question,
    sql: `SELECT rule, broken, CAST(NULL AS varchar) AS part FROM (${question.sql}) AS counted`,
  }));
  const covered = consents === undefined ? [] : [coveredPartsQuestion(consents, check)];
  const parts = covered.map((question) => ({
    ...question,
    sql: `SELECT CAST(NULL AS integer) AS rule, CAST(NULL AS bigint) AS broken, part FROM (${question.sql}) AS covered`,
  }));
  return batches([...counted, ...parts]).map((batch) =>
    overVisible(
      {
        sql: batch.map(({ sql }) => sql).join('\nUNION ALL\n'),
        parameters: batch.flatMap(({ parameters }) => parameters),
      },
      check,
    ),
  );
}

export function readAnswers({ rules }: Asked, rows: readonly (readonly (string | undefined)[])[]): Answers {
  const counts = new Map(rows.map(([rule, count]) => [Number(rule ?? Number.NaN), Number(count)]));
  const broken = rules.map((_, place) => {
    const count = counts.get(place);
    // A rule without an answer was not checked.
    if (count === undefined || Number.isNaN(count))
      throw new PipelineError('CHECK_FAILED', 'a check before publication gave no count');
    return count;
  });
  return { broken, covered: new Set(rows.flatMap(([, , part]) => part ?? [])) };
}

function batches(questions: readonly Question[]): Question[][] {
  const all: Question[][] = [];
  let room = 0;
  for (const question of questions) {
    room -= question.stages;
    if (room < 0) {
      all.push([]);
      room = MOST_STAGES - question.stages;
    }
    all.at(-1)?.push(question);
  }
  return all;
}
