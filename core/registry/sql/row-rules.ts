import type { CodeList } from '../../contracts/code-list.ts';
import type { Contracts, TableContract } from '../../contracts/contract.ts';
import type { Study } from '../../contracts/study.ts';
import { codeListNamed, codeSql, isDoubtfulSql, isOutOfUseSql } from './code-types.ts';
import { passesModulus11Sql } from './cpr.ts';
import { literal } from './literal.ts';
import { isAmbiguousDaySql } from './parse-date.ts';
import { hasCodeSuffixSql, hasDecimalSuffixSql } from './parse-value.ts';
import { isLeftOutSql } from './row-filter.ts';
import { ISO_WEEK, kind, type PresentColumn, parsed, text, value } from './value-columns.ts';

/** A rule that one row alone can break, as SQL that is true where it does. */
export interface RowRule {
  readonly rule: string;
  readonly column: string;
  readonly severity: 'error' | 'warning';
  readonly breaks: string;
  /** Told once for the column, with the first row: every row of a register may break it. */
  readonly isSummed?: boolean;
  /** Such a value is read as another than was written, which only the careful reading does. */
  readonly isMended?: boolean;
}

/** Every rule of a contract that concerns the columns present. */
export function rowRules(
  { contract, contracts, study }: { contract: TableContract; contracts: Contracts; study: Study },
  columns: readonly PresentColumn[],
): RowRule[] {
  const names = new Set(columns.map(({ name }) => name));
  const across = contract.rules
    .filter(({ field, other }) => names.has(field) && names.has(other))
    .map(({ rule, field, other, severity }) => ({
      rule,
      column: field,
      severity,
      breaks: `${value(field)} < ${value(other)}`,
    }));
  return [
    ...columns.flatMap((column) => columnRules(column, contract, contracts, study)),
    ...columns.flatMap((column) => outOfUse(column, contract, contracts, names)),
    ...across,
    ...leftOut(contract, names),
  ];
}

function columnRules(
  { name, field }: PresentColumn,
  contract: TableContract,
  contracts: Contracts,
  study: Study,
): RowRule[] {
  const error = (rule: string, breaks: string): RowRule => ({
    rule,
    column: name,
    severity: 'error',
    breaks,
  });
  const rules: RowRule[] = [];
  if (field.constraints.required === true || contract.primaryKey.includes(name))
    rules.push(error('required', `${text(name)} IS NULL`));
  if (field.identifier !== undefined) return [...rules, ...identifierRules({ name, field })];
  rules.push(...typeRules({ name, field }));
  rules.push(...constraintRules({ name, field }));
  if (field.codes !== undefined) rules.push(...codeRules({ name, field }, contracts));
  if (field.period !== undefined)
    rules.push({
      rule: 'period',
      column: name,
      severity: field.period,
      breaks: outsidePeriod({ name, field }, study),
    });
  return rules;
}

function typeRules({ name, field }: PresentColumn): RowRule[] {
  if (field.type === 'string') return codeSuffix({ name, field });
  const rule = (rule: string, severity: RowRule['severity'], breaks: string): RowRule => ({
    rule,
    column: name,
    severity,
    breaks,
  });
  const isAmbiguous = isAmbiguousDaySql(text(name), field);
  const isUnread = `${text(name)} IS NOT NULL AND ${parsed(name)} IS NULL`;
  const rules =
    isAmbiguous === undefined
      ? [rule('type', 'error', isUnread)]
      : [
          rule('type', 'error', `${isUnread} AND NOT ${isAmbiguous}`),
          rule('date-ambiguous', 'error', isAmbiguous),
        ];
  if (!['integer', 'boolean'].includes(field.type) && field.format !== ISO_WEEK) return rules;
  const isMended = `${parsed(name)} IS NOT NULL AND ${hasDecimalSuffixSql(text(name))}`;
  return [...rules, rule('decimal-suffix', 'warning', isMended)];
}

function codeSuffix({ name, field }: PresentColumn): RowRule[] {
  const breaks = hasCodeSuffixSql(field, text(name));
  if (breaks === undefined) return [];
  // A program that takes one week for fractions takes them all.
  const isSummed = field.perWeek !== undefined;
  return [{ rule: 'decimal-suffix', column: name, severity: 'warning', breaks, isMended: true, isSummed }];
}

/** A statistics program takes identifiers for fractions and adds `.0`; whatever their kind, that is taken off and told. */
function identifierRules({ name, field }: PresentColumn): RowRule[] {
  const suffix: RowRule = {
    rule: 'decimal-suffix',
    column: name,
    severity: 'warning',
    breaks: hasDecimalSuffixSql(text(name)),
  };
  return [...(field.identifier === 'pnr' ? pnrRules(name) : cprRules(name)), suffix];
}

function pnrRules(name: string): RowRule[] {
  const rule = (rule: string, severity: RowRule['severity'], kindIs: string): RowRule => ({
    rule,
    column: name,
    severity,
    breaks: `${kind(name)} = '${kindIs}'`,
  });
  return [
    rule('pnr', 'error', 'form'),
    rule('pnr-is-cpr', 'error', 'cpr'),
    { ...rule('pnr-like-cpr', 'warning', 'padded'), isSummed: true },
  ];
}

function cprRules(name: string): RowRule[] {
  const error = (rule: string, kindIs: string): RowRule => ({
    rule,
    column: name,
    severity: 'error',
    breaks: `${kind(name)} = '${kindIs}'`,
  });
  const warning = (rule: string, breaks: string): RowRule => ({
    rule,
    column: name,
    severity: 'warning',
    breaks,
  });
  const isPnr = `regexp_full_match(${value(name)}, '[0-9]{12}')`;
  const isFirstOfJanuary = `left(${value(name)}, 4) = '0101'`;
  return [
    { ...error('cpr', 'form'), breaks: `${kind(name)} = 'form' AND NOT ${isPnr}` },
    { ...error('cpr-is-pnr', 'form'), breaks: `${kind(name)} = 'form' AND ${isPnr}` },
    error('cpr-date', 'date'),
    error('cpr-scientific', 'scientific'),
    warning('cpr-replacement', `${kind(name)} = 'replacement'`),
    warning('cpr-nine-digits', `length(${value(name)}) > length(${parsed(name)})`),
    warning(
      'cpr-check',
      `${kind(name)} = 'cpr' AND NOT ${isFirstOfJanuary} AND NOT (${passesModulus11Sql(value(name))})`,
    ),
  ];
}

/** What a code list and a pattern are held against: a code without what a program hung on it, a whole number without dots, and any other text as it stands. */
function codeText(name: string, type: PresentColumn['field']['type']): string {
  if (type === 'integer') return `CAST(${value(name)} AS VARCHAR)`;
  return type === 'string' ? value(name) : text(name);
}

function constraintRules({ name, field }: PresentColumn): RowRule[] {
  const { enum: allowed, pattern, minimum, maximum, minLength, maxLength } = field.constraints;
  const breaks: [string, string][] = [];
  const bound = (limit: string | number) =>
    field.type === 'date' || field.type === 'datetime' ? `DATE ${literal(limit)}` : literal(limit);
  const code = codeText(name, field.type);
  if (allowed !== undefined) breaks.push(['code', `${code} NOT IN (${allowed.map(literal).join(', ')})`]);
  if (pattern !== undefined) breaks.push(['pattern', `NOT regexp_full_match(${code}, ${literal(pattern)})`]);
  if (minimum !== undefined) breaks.push(['range', `${value(name)} < ${bound(minimum)}`]);
  if (maximum !== undefined) breaks.push(['range', `${value(name)} > ${bound(maximum)}`]);
  if (minLength !== undefined) breaks.push(['length', `length(${text(name)}) < ${minLength}`]);
  if (maxLength !== undefined) breaks.push(['length', `length(${text(name)}) > ${maxLength}`]);
  return breaks.map(([rule, sql]) => ({ rule, column: name, severity: 'error', breaks: sql }));
}

function codeRules({ name, field }: PresentColumn, contracts: Contracts): RowRule[] {
  const list = codeListNamed(contracts, field.codes ?? '');
  const isUnknown = each(name, field, (code) => `${code} IS NOT NULL AND ${codeSql(list, code)} IS NULL`);
  const isDoubtful =
    isDoubtfulSql(list, 'item') === undefined ? undefined : each(name, field, doubtfulSql(list));
  return [
    { rule: 'code', column: name, severity: field.unknownCode, breaks: isUnknown },
    ...(isDoubtful === undefined
      ? []
      : [
          {
            rule: 'code-doubtful',
            column: field.name,
            severity: 'warning' as const,
            breaks: isDoubtful,
            isSummed: true,
          },
        ]),
  ];
}

const doubtfulSql = (list: CodeList) => (code: string) => isDoubtfulSql(list, code) ?? 'false';

/** Whether it holds for the text, or for any item of a list. */
function each(name: string, { type }: PresentColumn['field'], holds: (code: string) => string): string {
  return type === 'list'
    ? `len(list_filter(${value(name)}, lambda item: coalesce(${holds('item')}, false))) > 0`
    : holds(codeText(name, type));
}

/** A code that its list says was not in use at the row's date. */
function outOfUse(
  { name, field }: PresentColumn,
  contract: TableContract,
  contracts: Contracts,
  present: ReadonlySet<string>,
): RowRule[] {
  const { codes, codesValidAt } = field;
  if (codes === undefined || codesValidAt === undefined || !present.has(codesValidAt.field)) return [];
  const at = value(codesValidAt.field);
  const isYear = contract.fields.find((other) => other.name === codesValidAt.field)?.type === 'integer';
  const days = isYear
    ? { first: `make_date(${at}, 1, 1)`, last: `make_date(${at}, 12, 31)` }
    : { first: `CAST(${at} AS DATE)`, last: `CAST(${at} AS DATE)` };
  const breaks = isOutOfUseSql(codeListNamed(contracts, codes), value(name), days);
  return breaks === undefined
    ? []
    : [{ rule: 'code-not-in-use', column: name, severity: codesValidAt.severity, breaks }];
}

/** Rows that treatment will leave out are told, once and counted. */
function leftOut({ rows }: TableContract, present: ReadonlySet<string>): RowRule[] {
  return rows
    .filter(({ field }) => present.has(field))
    .map((filter) => ({
      rule: 'row-left-out',
      column: filter.field,
      severity: 'warning' as const,
      breaks: isLeftOutSql(filter, value(filter.field)),
      isSummed: true,
    }));
}

function outsidePeriod({ name, field }: PresentColumn, { period }: Study): string {
  if (field.type === 'date' || field.type === 'datetime')
    return `CAST(${value(name)} AS DATE) NOT BETWEEN DATE ${literal(period.from)} AND DATE ${literal(period.to)}`;
  return `${value(name)} NOT BETWEEN ${Number(period.from.slice(0, 4))} AND ${Number(period.to.slice(0, 4))}`;
}
