import type { PublishedConsents } from '../../core/consents/published-consents.ts';
import { CURRENT_DELIVERIES } from '../../core/contracts/catalog-names.ts';
import type { SetRule } from '../../core/contracts/set-rules.ts';
import type { Exposure } from '../../core/disclosure/exposure.ts';
import type { IdentifiableTable } from '../../core/disclosure/identifiable-table.ts';
import { PipelineError } from '../shared/log.ts';
import { type Athena, queryRows } from './athena.ts';
import { coveredPartsQuestion } from './covered-parts-question.ts';
import { exposureQuestion } from './exposure-question.ts';
import { setCheckQuestions } from './set-check-questions.ts';
import { overVisible, type Question, type SetCheck, type SetQuery } from './visible-sql.ts';

export interface Asked {
  readonly rules: readonly SetRule[];
  /** Tables in which persons may stand out. @default none */
  readonly exposed?: readonly IdentifiableTable[];
  /** Where to look for what the documents of the delivery need; absent where they need none. */
  readonly consents?: PublishedConsents;
}

/** The delivery that is to be published, where to look, and what it replaces. */
export type Beside = Omit<SetCheck, 'kept'> & { readonly replaces: readonly string[] };

export interface Answers {
  /** Rows of the delivery that break each rule, in the order of the rules. */
  readonly broken: readonly number[];
  /** The last delivery that has such a row as well, in the order of the rules, where a rule is about that. */
  readonly earlier: readonly (string | undefined)[];
  /** One for each of the exposed tables, in their order. */
  readonly exposures: readonly Exposure[];
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
  const { rules, exposed = [], consents } = asked;
  if (rules.length + exposed.length === 0 && consents === undefined)
    return { broken: [], earlier: [], exposures: [], covered: new Set() };
  const sql = `SELECT delivery_id, parent FROM ${where.database}.${CURRENT_DELIVERIES}`;
  const current = await queryRows(athena, { sql, parameters: [] });
  const kept = keptBeside(current, replaces);
  const queries = besideQueries(asked, { ...where, kept });
  const rows = (await Promise.all(queries.map((query) => queryRows(athena, query)))).flat();
  return readAnswers(asked, rows);
}

/** Of current deliveries and their parents, those that stay beside one that replaces some: with a delivery goes what was released of it. */
export function keptBeside(
  current: readonly (readonly (string | undefined)[])[],
  replaces: readonly string[],
): string[] {
  return current.flatMap(([id = '', parent = id]) =>
    replaces.includes(id) || replaces.includes(parent) ? [] : [id],
  );
}

/**
 * The queries. Their rows are the place of a question among all that count and what it counted, persons below k and the delivery that has the same rows in columns of their own; or a
 * covered part.
 */
export function besideQueries({ rules, exposed = [], consents }: Asked, check: SetCheck): SetQuery[] {
  const counted = setCheckQuestions(rules, check).map((question) => ({
    ...question,
    sql: `SELECT rule AS place, broken AS counted, CAST(NULL AS bigint) AS below_k, CAST(NULL AS varchar) AS part, earlier FROM (${question.sql}) AS counted`,
  }));
  const exposures = exposed.map((table, index) => {
    const question = exposureQuestion(table, check);
    const place = rules.length + index;
    return {
      ...question,
      sql: `SELECT ${place} AS place, alone AS counted, below_k, CAST(NULL AS varchar) AS part, CAST(NULL AS varchar) AS earlier FROM (${question.sql}) AS exposure_${index}`,
    };
  });
  const covered = consents === undefined ? [] : [coveredPartsQuestion(consents, check)];
  const parts = covered.map((question) => ({
    ...question,
    sql: `SELECT CAST(NULL AS integer) AS place, CAST(NULL AS bigint) AS counted, CAST(NULL AS bigint) AS below_k, part, CAST(NULL AS varchar) AS earlier FROM (${question.sql}) AS covered`,
  }));
  return batches([...counted, ...exposures, ...parts]).map((batch) =>
    overVisible(
      {
        sql: batch.map(({ sql }) => sql).join('\nUNION ALL\n'),
        parameters: batch.flatMap(({ parameters }) => parameters),
      },
      check,
    ),
  );
}

export function readAnswers(
  { rules, exposed = [] }: Asked,
  rows: readonly (readonly (string | undefined)[])[],
): Answers {
  const answered = new Map(
    rows.map(([place, counted, belowK, , earlier]) => [
      Number(place ?? Number.NaN),
      { counted, belowK, earlier },
    ]),
  );
  const exposures = exposed.map(({ person: _, ...table }, index) => {
    const answer = answered.get(rules.length + index);
    return { ...table, unique: number(answer?.counted), belowK: number(answer?.belowK) };
  });
  return {
    broken: rules.map((_, place) => number(answered.get(place)?.counted)),
    earlier: rules.map((_, place) => answered.get(place)?.earlier),
    exposures,
    covered: new Set(rows.flatMap(([, , , part]) => part ?? [])),
  };
}

/** A question without an answer was not asked. */
function number(count: string | undefined): number {
  const counted = Number(count ?? Number.NaN);
  if (Number.isNaN(counted))
    throw new PipelineError('CHECK_FAILED', 'a check before publication gave no count');
  return counted;
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
