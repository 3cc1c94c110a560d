import type { Field } from '../../contracts/contract.ts';
import { literal } from './literal.ts';
import { dateSql } from './parse-date.ts';

/** What the SQL type of a field's values is once they are read. */
export const SQL_TYPE: Record<Field['type'], string> = {
  string: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
  datetime: 'TIMESTAMP',
  list: 'VARCHAR[]',
  boolean: 'BOOLEAN',
};

const TRUE_WORDS = ['1', 'j', 'ja', 'y', 'yes', 'x', 'true', 'sand'];
const FALSE_WORDS = ['0', 'n', 'nej', 'no', 'false', 'falsk'];

/** A file's decimal sign; undefined where no value has told. */
export type Decimal = ',' | '.' | undefined;

/** SQL that reads trimmed text as the field's type, NULL where it cannot. */
export function parseSql(field: Field, text: string, decimal: Decimal): string {
  switch (field.type) {
    case 'string':
      return text;
    case 'integer':
      return integerSql(text, decimal);
    case 'number':
      return numberSql(text, decimal);
    case 'date':
      return dateSql(text, field);
    case 'datetime':
      return dateTimeSql(text);
    case 'list':
      throw new Error('what a list is split at is said by its field');
    case 'boolean': {
      const is = (words: readonly string[], ...fractions: string[]) =>
        `lower(${text}) IN (${[...words, ...fractions].map(literal).join(', ')})`;
      return `CASE WHEN ${is(TRUE_WORDS, '1.0', '1,0')} THEN true WHEN ${is(FALSE_WORDS, '0.0', '0,0')} THEN false END`;
    }
  }
}

const SUFFIX = '[.,]0{1,2}';

/** `2020`, `1.234` with a thousands dot, and `2020.0` or `2020,00` as statistics programs and spreadsheets write whole numbers. */
function integerSql(text: string, decimal: Decimal): string {
  const thousands = `WHEN regexp_full_match(${text}, '-?[0-9]{1,3}([.][0-9]{3})+') THEN TRY_CAST(replace(${text}, '.', '') AS INTEGER)`;
  return `CASE WHEN regexp_full_match(${text}, '-?[0-9]+') THEN TRY_CAST(${text} AS INTEGER)
    ${decimal === '.' ? '' : thousands}
    WHEN regexp_full_match(${text}, '-?[0-9]+${SUFFIX}') THEN TRY_CAST(regexp_extract(${text}, '^-?[0-9]+') AS INTEGER) END`;
}

/** Whether a whole number, or an identifier, carries the `.0` of a program that took it for a fraction. */
export function hasDecimalSuffixSql(text: string): string {
  return `(ends_with(${text}, '0') AND regexp_matches(${text}, '[0-9]${SUFFIX}$'))`;
}

/** The text without such a suffix. */
export function withoutDecimalSuffixSql(text: string, has = hasDecimalSuffixSql(text)): string {
  return `CASE WHEN ${has} THEN regexp_replace(${text}, '${SUFFIX}$', '') ELSE ${text} END`;
}

/**
 * Whether a code or a key of digits alone carries such a suffix, as a column does that a statistics program took for fractions because a row
 * of it is empty. Undefined for a text that may say anything. What has the column's form as it stands, such as the target group `1.0`, is
 * left, and so is a number of more digits than a fraction holds.
 */
export function hasCodeSuffixSql(field: Field, text: string): string | undefined {
  const { pattern, enum: allowed } = field.constraints;
  if (field.type !== 'string' || (pattern ?? field.codes ?? allowed) === undefined) return undefined;
  const ends = ['.0', ',0', '.00', ',00'].map((suffix) => `ends_with(${text}, '${suffix}')`);
  const fits = pattern === undefined ? '' : ` AND NOT regexp_full_match(${text}, ${literal(pattern)})`;
  return `((${ends.join(' OR ')}) AND regexp_full_match(${text}, '[0-9]{1,15}${SUFFIX}')${fits})`;
}

const NUMBER = {
  point: '-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?',
  comma: '-?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)(,[0-9]+)?([eE][+-]?[0-9]+)?',
  /** A thousand in a Danish file, a bit over one in an English one. */
  ambiguous: '-?[1-9][0-9]{0,2}([.][0-9]{3})+',
};

/** Where a file's decimal sign is known it rules; where it is not, what could be both is refused. */
function numberSql(text: string, decimal: Decimal): string {
  const is = (form: keyof typeof NUMBER) => `regexp_full_match(${text}, '${NUMBER[form]}')`;
  const point = `WHEN ${is('point')} THEN TRY_CAST(${text} AS DOUBLE)`;
  const comma = `WHEN ${is('comma')} THEN TRY_CAST(replace(replace(${text}, '.', ''), ',', '.') AS DOUBLE)`;
  if (decimal === '.') return `CASE ${point} END`;
  if (decimal === ',') return `CASE ${comma} END`;
  return `CASE WHEN ${is('ambiguous')} THEN NULL ${point} ${comma} END`;
}

/** Whether a number can only have been written with this decimal sign. */
export function provesDecimalSql(text: string, decimal: ',' | '.'): string {
  return decimal === ','
    ? `(contains(${text}, ',') AND regexp_full_match(${text}, '${NUMBER.comma}'))`
    : `(contains(${text}, '.') AND regexp_full_match(${text}, '${NUMBER.point}') AND NOT regexp_full_match(${text}, '${NUMBER.ambiguous}'))`;
}

/** A day with its time, or with midnight where only the day was written. */
function dateTimeSql(text: string): string {
  const time = `regexp_extract(${text}, '[T :]([0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)', 1)`;
  const day = dateSql(text);
  return `CASE WHEN ${time} = '' THEN CAST(${day} AS TIMESTAMP) ELSE (${day}) + TRY_CAST(${time} AS TIME) END`;
}

/** The Monday of `2053`, week 53 of 2020; NULL for a week that its year does not have. The leading zero may be lost. */
export function isoWeekSql(text: string): string {
  const week = `lpad(${text}, 4, '0')`;
  const year = `(2000 + CAST(left(${week}, 2) AS INTEGER))`;
  const monday = `CAST(date_trunc('week', make_date(${year}, 1, 4)) AS DATE) + 7 * (CAST(right(${week}, 2) AS INTEGER) - 1)`;
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{3,4}') THEN
    CASE WHEN (isoyear(${monday}) % 100) * 100 + weekofyear(${monday}) = CAST(${week} AS INTEGER) THEN ${monday} END END`;
}

/** The items of a delimited text without their labels. */
export function listSql(
  text: string,
  { delimiter, label }: { delimiter: string; label: string | undefined },
): string {
  const item =
    label === undefined ? 'item' : `regexp_replace(item, ${literal(`^[^${label}]*[${label}]`)}, '')`;
  return `list_transform(string_split(${text}, ${literal(delimiter)}), lambda item: trim(${item}))`;
}
