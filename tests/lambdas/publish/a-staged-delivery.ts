import { publishedAliases } from '../../../core/aliases/published-aliases.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { SCHEMAS } from '../../../infra/bundling/paths.ts';
import { type Answers, type Asked, besideQueries, readAnswers } from '../../../lambdas/publish/ask-beside.ts';
import { tablesWithPersons } from '../../../lambdas/publish/find-withdrawn.ts';
import { aLakeDatabase, DATABASE, type Row, STAGING } from '../../queries/a-study-database.ts';

const contracts = readContracts(SCHEMAS);

type Tables = Readonly<Record<string, readonly Row[]>>;

export interface Situation {
  /** Rows by delivery, which are all current; any names. */
  readonly published?: Readonly<Record<string, Tables>>;
  /** The delivery that is to be published. */
  readonly staged: Tables;
  readonly replaces?: readonly string[];
  /** Persons who have withdrawn. */
  readonly withdrawn?: readonly string[];
}

/** What publication learns of a staged delivery; `empty` are tables that are there in any case. */
export async function answers(
  empty: Tables,
  { published = {}, staged, replaces = [], withdrawn = [] }: Situation,
  asked: Asked,
): Promise<Answers> {
  const rows: Record<string, readonly Row[]> = { ...empty };
  for (const [delivery, tables] of Object.entries(published))
    for (const [table, its] of Object.entries(tables))
      rows[table] = [...(rows[table] ?? []), ...from(numbered(delivery), its)];
  const own = Object.fromEntries(Object.entries(staged).map(([table, its]) => [table, from(NEW, its)]));
  const database = await aLakeDatabase([], rows, own, {
    withdrawn: withdrawn.map((value) => ({ withdrawal_id: NEW, what: 'person', value })),
  });
  try {
    const queries = besideQueries(asked, {
      database: DATABASE,
      stagingDatabase: STAGING,
      deliveryId: NEW,
      kept: Object.keys(published)
        .filter((id) => !replaces.includes(id))
        .map(numbered),
      aliases: publishedAliases(contracts),
      without: withdrawn.length === 0 ? [] : tablesWithPersons(contracts),
    });
    const found = [];
    for (const { sql, parameters } of queries) {
      if (sql.split('?').length !== parameters.length + 1) throw new Error('a parameter too many or too few');
      const values = [...parameters];
      found.push(...(await database.ask(sql.replaceAll('?', () => `'${values.shift()}'`))).rows);
    }
    return readAnswers(
      asked,
      found.map((cells) => cells.map((cell) => (cell === null ? undefined : String(cell)))),
    );
  } finally {
    database.close();
  }
}

const NEW = numbered('NEW');

/** The number of a delivery with a short name. */
function numbered(name: string): string {
  return `01${name.padEnd(24, '0')}`;
}

function from(delivery_id: string, rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, delivery_id }));
}
