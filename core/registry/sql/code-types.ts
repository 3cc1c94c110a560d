import type { CodeList } from '../../contracts/code-list.ts';
import type { Contracts, TableContract } from '../../contracts/contract.ts';
import { identifier, literal } from './literal.ts';

/** The name of the SQL type whose values are a code list's codes: a cast to it is one hash look-up, whatever the list's length. */
function typeName(list: CodeList): string {
  return identifier(`codes ${list.name}`);
}

/** Statements that declare the code lists of a contract. */
export function declareCodesSql(contract: TableContract, contracts: Contracts): string[] {
  const names = new Set(contract.fields.flatMap(({ codes }) => (codes === undefined ? [] : [codes])));
  return [...names].flatMap((name) => {
    const list = codeListNamed(contracts, name);
    const codes = list.codes.map(({ code }) => literal(code.toUpperCase())).join(', ');
    return [`DROP TYPE IF EXISTS ${typeName(list)}`, `CREATE TYPE ${typeName(list)} AS ENUM (${codes})`];
  });
}

export function codeListNamed(contracts: Contracts, name: string): CodeList {
  const list = contracts.codeLists.get(name);
  if (list === undefined) throw new Error(`no code list ${name}`);
  return list;
}

/** The text as a code of the list, whatever its letter case; NULL where the list has no such code. */
export function codeSql(list: CodeList, text: string): string {
  const cast = (code: string) => `TRY_CAST(${code} AS ${typeName(list)})`;
  if (!list.isByPrefix) return cast(`upper(${text})`);
  const lengths = [...new Set(list.codes.map(({ code }) => code.length))].sort((a, b) => b - a);
  return `coalesce(${lengths.map((length) => cast(`left(upper(${text}), ${length})`)).join(', ')})`;
}

/** Whether the list says that the code was not in use on that day, or in no part of the year from `first` to `last`. */
export function isOutOfUseSql(
  list: CodeList,
  text: string,
  { first, last }: { first: string; last: string },
): string | undefined {
  if (!list.codes.some(({ values }) => values['valid_from'] !== '' || values['valid_to'] !== ''))
    return undefined;
  const day = (column: string) => `TRY_CAST(${lookUpSql(list, column, text)} AS DATE)`;
  return `coalesce(${last} < ${day('valid_from')}, false) OR coalesce(${first} > ${day('valid_to')}, false)`;
}

/** What the list says of the text's code in one of its columns. */
export function lookUpSql(list: CodeList, column: string, text: string): string {
  const values = list.codes.map(({ values }) => literal(values[column] ?? '')).join(', ');
  return `[${values}][CAST(enum_code(${codeSql(list, text)}) AS INTEGER) + 1]`;
}

/** Whether the text is a code whose meaning is not sure. */
export function isDoubtfulSql(list: CodeList, text: string): string | undefined {
  if (!list.codes.some(({ doubtful }) => doubtful)) return undefined;
  const flags = list.codes.map(({ doubtful }) => String(doubtful)).join(', ');
  return `[${flags}][CAST(enum_code(${codeSql(list, text)}) AS INTEGER) + 1]`;
}
