import { identifier, literal } from '../registry/sql/literal.ts';
import type { OwnedTable } from './owned-columns.ts';
import { WITHDRAWN, type Withdrawn, type WithdrawnLine } from './withdrawn.ts';

/** Values of what is withdrawn, by kind. */
export type WithdrawnValues = Readonly<Record<Withdrawn, readonly string[]>>;

export function valuesOf(lines: readonly WithdrawnLine[]): WithdrawnValues {
  const of = (kind: Withdrawn) => [
    ...new Set(lines.filter(({ what }) => what === kind).map(({ value }) => value)),
  ];
  return Object.fromEntries(WITHDRAWN.map((kind) => [kind, of(kind)])) as Record<Withdrawn, string[]>;
}

/** Between the speakers of a turn that several say together. */
const TOGETHER = ' + ';
/** Stands where the number of a withdrawn person stood, so that every other word keeps its place. */
const NOBODY = 'xxxxxxx';

/**
 * DuckDB SQL of a file's rows, in their order, without withdrawn persons: rows of theirs are left out, what they said together with others
 * too, lists lose them, and placeholders of their names keep their length and lose their number.
 */
export function remainingRowsSql(file: string, table: OwnedTable, values: WithdrawnValues): string {
  const { lists, said } = table;
  const rows = `SELECT *, ${goneSql(table, values)} AS gone__ FROM read_parquet(${literal(file)}, file_row_number = true)`;
  const speaks = hasSpeakers(table);
  const numbers = values.number.map(digitsOf);
  const replaced = [
    ...lists.map(
      (name) =>
        `list_filter(${identifier(name)}, lambda one: NOT list_contains(${listSql(values.person)}, one)) AS ${identifier(name)}`,
    ),
    ...said.map((name) => `${namelessSql(identifier(name), numbers)} AS ${identifier(name)}`),
  ];
  const withLabels = speaks ? `, labels__ AS (${LABELS_SQL})` : '';
  const together = speaks
    ? ` AND NOT coalesce(list_has_any(string_split(speaker, ${literal(TOGETHER)}), (SELECT labels FROM labels__ WHERE labels__.document_id = rows__.document_id)), false)`
    : '';
  const columns = replaced.length === 0 ? '' : ` REPLACE (${replaced.join(', ')})`;
  return `WITH rows__ AS (${rows})${withLabels}
    SELECT * EXCLUDE (gone__, file_row_number)${columns} FROM rows__ WHERE NOT gone__${together} ORDER BY file_row_number`;
}

/** DuckDB SQL of the placeholders under which withdrawn persons speak in a file: one that was made of a name has another number. */
export function speakerNumbersSql(file: string, table: OwnedTable, values: WithdrawnValues): string {
  return `SELECT DISTINCT regexp_extract(speaker, '-[0-9]+\\]') AS number FROM read_parquet(${literal(file)})
    WHERE ${goneSql(table, values)} AND regexp_matches(speaker, '^\\[[A-Z]+-[0-9]+\\]$')`;
}

/** Whether a table says who speaks, and which person that is. */
export function hasSpeakers({ said, owners }: OwnedTable): boolean {
  return said.includes('speaker') && owners.some(({ owner }) => owner === 'person');
}

/** How the withdrawn persons of each document are labelled there. */
const LABELS_SQL = `SELECT document_id, list(DISTINCT speaker) AS labels FROM rows__
  WHERE gone__ AND speaker IS NOT NULL AND NOT contains(speaker, ${literal(TOGETHER)}) GROUP BY document_id`;

export function goneSql({ owners, lists }: OwnedTable, values: WithdrawnValues): string {
  const single = owners.map(
    ({ name, owner }) => `list_contains(${listSql(values[owner])}, ${identifier(name)})`,
  );
  const all = lists.map(
    (name) =>
      `(len(${identifier(name)}) > 0 AND list_has_all(${listSql(values.person)}, ${identifier(name)}))`,
  );
  return `(${[...single, ...all].map((one) => `coalesce(${one}, false)`).join(' OR ')})`;
}

function namelessSql(text: string, numbers: readonly string[]): string {
  if (numbers.length === 0) return text;
  return `regexp_replace(${text}, '\\[([A-Z]+)-(?:${numbers.join('|')})\\]', '[\\1-${NOBODY}]', 'g')`;
}

/** The digits of the end of a placeholder, `-1234567]`. */
function digitsOf(ending: string): string {
  return /\d+/.exec(ending)?.[0] ?? NOBODY;
}

function listSql(values: readonly string[]): string {
  return `CAST([${values.map(literal).join(', ')}] AS VARCHAR[])`;
}
