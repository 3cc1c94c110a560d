import { HIDDEN, HIDINGS_TABLE } from '../contracts/catalog-names.ts';
import type { PublishedTable } from '../contracts/published-tables.ts';
import { ownedTables } from './owned-columns.ts';
import type { HidingLine } from './withdrawn.ts';

/** Columns of the one row that says what views leave out, each a map whose keys are hidden. */
export const HIDDEN_MAPS = {
  person: 'hidden_persons',
  record: 'hidden_records',
  document: 'hidden_documents',
  file: 'hidden_files',
} as const;

/** What is hidden now: nothing but while a person is being withdrawn. */
export function hiddenViewSql(database: string): string {
  const maps = Object.entries(HIDDEN_MAPS).map(([what, name]) =>
    what === 'file'
      ? `map_agg(CASE WHEN "is_out" OR ("is_planned" AND NOT "is_shown") THEN "value" END, "value") AS "${name}"`
      : `map_agg(CASE WHEN "is_${what}" THEN "value" END, "value") AS "${name}"`,
  );
  const kinds = Object.entries(KINDS).map(([what, name]) => `bool_or("what" = '${what}') AS "${name}"`);
  return [
    `SELECT ${maps.join(', ')}`,
    `FROM (SELECT "value", ${kinds.join(', ')} FROM "${database}"."${HIDINGS_TABLE}" GROUP BY "value") AS "each"`,
  ].join('\n');
}

/** What hidings say of a value. */
const KINDS: Readonly<Record<HidingLine['what'], string>> = {
  person: 'is_person',
  record: 'is_record',
  document: 'is_document',
  planned: 'is_planned',
  shown: 'is_shown',
  file: 'is_out',
};

/** The rows of a published table's store that are not hidden, as they follow FROM up to its conditions; more may be added with AND. */
export function unhiddenRowsSql(
  database: string,
  { name, columns }: Pick<PublishedTable, 'name' | 'columns'>,
  store: string,
): string {
  const [owned] = ownedTables([{ name, columns }]);
  const conditions = [
    `element_at("${HIDDEN_MAPS.file}", substr("$path", strpos("$path", '/published/') + 1)) IS NULL`,
    ...(owned?.owners ?? []).map(
      ({ name, owner }) => `element_at("${HIDDEN_MAPS[owner]}", "${name}") IS NULL`,
    ),
  ];
  return [`"${database}"."${HIDDEN}" CROSS JOIN ${store}`, `WHERE ${conditions.join('\n  AND ')}`].join('\n');
}

/** A column of lists of persons without those that are hidden. */
export function unhiddenListSql(column: string): string {
  return `filter(${column}, "one" -> element_at("${HIDDEN_MAPS.person}", "one") IS NULL)`;
}
