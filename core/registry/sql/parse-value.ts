import type { Field } from '../../contracts/contract.ts';
import { literal } from './literal.ts';

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

/** SQL that reads trimmed text as the field's type, NULL where it cannot. */
export function parseSql(type: Field['type'], text: string, delimiter: string): string {
  switch (type) {
    case 'string':
      return text;
    case 'integer':
      return integerSql(text);
    case 'number':
      return numberSql(text, delimiter);
    case 'date':
      return dateSql(text);
    case 'datetime':
      return dateTimeSql(text);
    case 'list':
      throw new Error('what a list is split at is said by its field');
    case 'boolean':
      return `CASE WHEN lower(${text}) IN (${TRUE_WORDS.map(literal).join(', ')}) THEN true
        WHEN lower(${text}) IN (${FALSE_WORDS.map(literal).join(', ')}) THEN false END`;
  }
}

/** `2020`, `1.234` with a thousands dot, and `2020.0` or `2020,0` as statistics programs write whole numbers. */
function integerSql(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '-?[0-9]+') THEN TRY_CAST(${text} AS INTEGER)
    WHEN regexp_full_match(${text}, '-?[0-9]{1,3}([.][0-9]{3})+') THEN TRY_CAST(replace(${text}, '.', '') AS INTEGER)
    WHEN regexp_full_match(${text}, '-?[0-9]+[.,]0') THEN TRY_CAST(left(${text}, -2) AS INTEGER) END`;
}

/**
 * Decimal comma or decimal point. `1.234` is a thousand in a Danish file and a bit over one in an English one: only a file separated by
 * commas tells, in any other it is refused.
 */
function numberSql(text: string, delimiter: string): string {
  const point = `regexp_full_match(${text}, '-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?')`;
  const isAmbiguous = `regexp_full_match(${text}, '-?[1-9][0-9]{0,2}([.][0-9]{3})+')`;
  const danish = `regexp_full_match(${text}, '-?([0-9]+|[0-9]{1,3}([.][0-9]{3})+),[0-9]+')`;
  return `CASE WHEN ${delimiter === ',' ? 'false' : isAmbiguous} THEN NULL
    WHEN ${point} THEN TRY_CAST(${text} AS DOUBLE)
    WHEN ${danish} THEN TRY_CAST(replace(replace(${text}, '.', ''), ',', '.') AS DOUBLE) END`;
}

const TIME = '([T :][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?';

/** The forms of domain practice: ISO, Danish with - . or /, yyyymmdd and SAS DATE9, each but yyyymmdd with or without a time of day. */
function dateSql(text: string): string {
  const day = (format: string, part: string) => `CAST(try_strptime(${part}, ${literal(format)}) AS DATE)`;
  const danishDay = `regexp_extract(translate(${text}, './', '--'), '^[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}')`;
  const sasDay = `replace(replace(upper(left(${text}, 9)), 'MAJ', 'MAY'), 'OKT', 'OCT')`;
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}${TIME}') THEN TRY_CAST(left(${text}, 10) AS DATE)
    WHEN regexp_full_match(${text}, '([0-9]{1,2}-[0-9]{1,2}-|[0-9]{1,2}[.][0-9]{1,2}[.]|[0-9]{1,2}/[0-9]{1,2}/)[0-9]{4}${TIME}')
      THEN ${day('%d-%m-%Y', danishDay)}
    WHEN regexp_full_match(${text}, '(1[5-9]|[2-9][0-9])[0-9]{6}') THEN ${day('%Y%m%d', text)}
    WHEN regexp_full_match(${text}, '[0-9]{2}[A-Za-z]{3}[0-9]{4}${TIME}') THEN ${day('%d%b%Y', sasDay)} END`;
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
