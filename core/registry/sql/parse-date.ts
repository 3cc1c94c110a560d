import type { Field } from '../../contracts/contract.ts';
import { literal } from './literal.ts';

type DayForm = NonNullable<Field['dateForms']>[number];

const TIME = '([T :][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?';
/** Eight digits are a date. */
const DAY_NUMBER = '-?[0-9]{1,7}([.,][0-9]+)?';

/**
 * The forms of domain practice: ISO, Danish with - . or /, yyyymmdd and SAS DATE9, each but yyyymmdd with or without a time of day; and day
 * numbers where the field allows them.
 */
export function dateSql(text: string, field?: Field): string {
  const day = (format: string, part: string) => `CAST(try_strptime(${part}, ${literal(format)}) AS DATE)`;
  const danishDay = `regexp_extract(translate(${text}, './', '--'), '^[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}')`;
  const sasDay = `replace(replace(upper(left(${text}, 9)), 'MAJ', 'MAY'), 'OKT', 'OCT')`;
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}${TIME}') THEN TRY_CAST(left(${text}, 10) AS DATE)
    WHEN regexp_full_match(${text}, '([0-9]{1,2}-[0-9]{1,2}-|[0-9]{1,2}[.][0-9]{1,2}[.]|[0-9]{1,2}/[0-9]{1,2}/)[0-9]{4}${TIME}')
      THEN ${day('%d-%m-%Y', danishDay)}
    WHEN regexp_full_match(${text}, '(1[5-9]|[2-9][0-9])[0-9]{6}') THEN ${day('%Y%m%d', text)}
    WHEN regexp_full_match(${text}, '[0-9]{2}[A-Za-z]{3}[0-9]{4}${TIME}') THEN ${day('%d%b%Y', sasDay)}
    ${field?.dateForms === undefined ? '' : dayNumberSql(text, field)} END`;
}

/** Whether a number can be a day of SAS as well as one of Excel; undefined where the field allows one at most. */
export function isAmbiguousDaySql(text: string, field: Field): string | undefined {
  const { dateForms = [] } = field;
  if (!dateForms.includes('sas-day') || !dateForms.includes('excel-serial')) return undefined;
  const fits = dateForms.map((form) => fitsSql(dayOf(form, text), field));
  return `(regexp_full_match(${text}, '${DAY_NUMBER}') AND ${fits.join(' AND ')})`;
}

function dayNumberSql(text: string, field: Field): string {
  const { dateForms = [] } = field;
  const isNumber = `WHEN regexp_full_match(${text}, '${DAY_NUMBER}') THEN`;
  const [first, second] = dateForms.map((form) => dayOf(form, text));
  if (first === undefined) return '';
  if (second === undefined) return `${isNumber} ${first}`;
  const ambiguous = isAmbiguousDaySql(text, field) ?? 'false';
  return `${isNumber} CASE WHEN ${ambiguous} THEN NULL WHEN ${fitsSql(first, field)} THEN ${first} ELSE ${second} END`;
}

/** SAS takes the years 4000 and 8000 for common ones, so its last day of 9999 comes two days too early. */
const SAS_OPEN_END = 2936547;

/** Excel counts a 29 February 1900 that never was, so its days before March 1900 are not read. */
function dayOf(form: DayForm, text: string): string {
  const days = `CAST(floor(TRY_CAST(replace(${text}, ',', '.') AS DOUBLE)) AS INTEGER)`;
  return form === 'sas-day'
    ? `(CASE WHEN ${days} = ${SAS_OPEN_END} THEN DATE '9999-12-31' ELSE DATE '1960-01-01' + ${days} END)`
    : `CASE WHEN ${days} > 60 THEN DATE '1899-12-30' + ${days} END`;
}

function fitsSql(day: string, { constraints: { minimum, maximum } }: Field): string {
  const fits = [
    `(${day}) IS NOT NULL`,
    ...(minimum === undefined ? [] : [`(${day}) >= DATE ${literal(minimum)}`]),
    ...(maximum === undefined ? [] : [`(${day}) <= DATE ${literal(maximum)}`]),
  ];
  return `(${fits.join(' AND ')})`;
}
