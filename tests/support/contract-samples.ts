import type { CodeList } from '../../core/contracts/code-list.ts';
import type { Contracts, Field, TableContract } from '../../core/contracts/contract.ts';
import type { Study } from '../../core/contracts/study.ts';
import { contractColumns } from '../../core/registry/read/match-header.ts';
import { createRandom } from '../../core/synthetic/random.ts';
import { drawTestCpr } from '../../core/synthetic/test-cpr.ts';

/** A row of a delivered file, by the contract's own column names. */
export type Cells = Readonly<Record<string, string>>;

/** A row that breaks one rule in one column, and how bad that is. */
export interface BrokenRow {
  readonly column: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly cells: Cells;
}

const random = createRandom(1);
const CPRS = Array.from({ length: 200 }, (_, index) =>
  drawTestCpr(random, { birth: { day: 1 + (index % 28), month: 7, year: 1958 + (index % 40) }, sex: 'man' }),
);
/** In every study's period, in every list's validity, and before every end. */
const DAY = '01-03-2020';
const LATER = '01-04-2020';

/** Good and bad rows made from a contract alone, so that a new contract brings its own tests. */
export function contractSamples(contracts: Contracts, study: Study, contract: TableContract) {
  const columns = contractColumns(contract, study);
  const good = (n: number): Cells => goodRow(contracts, contract, n);
  return {
    columns,
    good,
    broken: contract.fields.flatMap((field) => brokenCells(contracts, contract, field)).map(asRow(good)),
    file: (rows: readonly Cells[], header: readonly string[] = columns) =>
      `${[header, ...rows.map((row) => header.map((name) => quoted(row[name] ?? '')))].map((cells) => cells.join(';')).join('\r\n')}\r\n`,
  };
}

type Broken = Omit<BrokenRow, 'cells'> & { readonly cells: Cells };

const asRow =
  (good: (n: number) => Cells) =>
  (broken: Broken, index: number): BrokenRow => ({
    ...broken,
    cells: { ...good(index + 2), ...broken.cells },
  });

function goodRow(contracts: Contracts, contract: TableContract, n: number): Cells {
  const ends = new Set(contract.rules.map(({ field }) => field));
  const numbers = contract.fields.filter(({ identifier }) => identifier === 'cpr');
  return Object.fromEntries(
    contract.fields.map((field) => [
      weekName(field, '1802') ?? field.name,
      goodCell(contracts, field, {
        // Two numbers of one row are two.
        n: field.identifier === 'cpr' ? n * numbers.length + numbers.indexOf(field) : n,
        isEnd: ends.has(field.name),
      }),
    ]),
  );
}

function goodCell(contracts: Contracts, field: Field, { n, isEnd }: { n: number; isEnd: boolean }): string {
  const { privacy, codes, constraints, example } = field;
  if (field.identifier === 'cpr') return CPRS[n % CPRS.length] ?? '';
  if (privacy.treatment === 'pseudonym') return String(BigInt(example ?? '1') + BigInt(n));
  if (example !== undefined) return example;
  if (codes !== undefined) return sureCode(listOf(contracts, codes));
  if (constraints.enum !== undefined) return constraints.enum[0] ?? '';
  switch (field.type) {
    case 'integer':
      return field.period === undefined ? '1' : '2020';
    case 'number':
      return '1,5';
    case 'date':
    case 'datetime':
      return isEnd ? LATER : DAY;
    case 'boolean':
      return 'Nej';
    default:
      return `CANARY${field.name.length}`;
  }
}

function brokenCells(contracts: Contracts, contract: TableContract, field: Field): Broken[] {
  const { name, constraints } = field;
  const column = weekName(field, '1801') ?? name;
  // No end, so that it cannot lie before a start that is moved.
  const endless = Object.fromEntries(
    contract.rules.filter(({ other }) => other === name).map((rule) => [rule.field, '']),
  );
  const broken = (rule: string, cell: string, severity: 'error' | 'warning' = 'error'): Broken => ({
    column,
    rule,
    severity,
    cells: { ...endless, [column]: cell },
  });
  const isNeeded = constraints.required === true || contract.primaryKey.includes(name);
  return [
    ...(isNeeded ? contract.missingValues.map((missing) => broken('required', missing)) : []),
    ...(field.identifier === 'cpr' ? cprCells(broken) : valueCells(field, broken)),
    ...codeCells(contracts, contract, field, broken),
    ...contract.rules
      .filter((rule) => rule.field === name)
      .map((rule) => ({
        ...broken(rule.rule, '29-02-2020', rule.severity),
        cells: { [name]: '29-02-2020', [rule.other]: DAY },
      })),
    ...contract.rows
      .filter((filter) => filter.field === name)
      .map(({ keep }) => broken('row-left-out', keep.includes(false) ? 'Ja' : 'LPR2', 'warning')),
  ];
}

type Break = (rule: string, cell: string, severity?: 'error' | 'warning') => Broken;

function weekName({ perWeek }: Field, week: string): string | undefined {
  return perWeek?.replace('{yy}{ww}', week);
}

function cprCells(broken: Break): Broken[] {
  return [
    broken('cpr', '12345678'),
    broken('cpr-date', '3102614285'),
    broken('cpr-scientific', '7,07E+08'),
    broken('cpr-check', '0707614286', 'warning'),
    broken('cpr-nine-digits', '707614285', 'warning'),
    broken('cpr-replacement', '6707614285', 'warning'),
  ];
}

const NO_VALUE: Partial<Record<Field['type'], string>> = {
  integer: '1x',
  number: '1.2.3',
  date: '31-02-2020',
  datetime: '31-02-2020 10:30',
  boolean: 'måske',
};

function valueCells(field: Field, broken: Break): Broken[] {
  const { type, format, period } = field;
  const { pattern, minimum, maximum, minLength, maxLength, enum: allowed } = field.constraints;
  // 2021 has no week 53.
  const noValue = format === '%g%V' ? '2153' : NO_VALUE[type];
  const early: Record<string, string> = {
    integer: '2010',
    date: format === '%g%V' ? '1023' : '01-06-2010',
    datetime: '01-06-2010',
  };
  return [
    ...(noValue === undefined ? [] : [broken('type', noValue)]),
    ...(allowed === undefined ? [] : [broken('code', type === 'integer' ? '2018' : '§')]),
    ...(pattern === undefined ? [] : [broken('pattern', '@')]),
    ...(minimum === undefined ? [] : [broken('range', beyond(minimum, -1))]),
    ...(maximum === undefined ? [] : [broken('range', beyond(maximum, 1))]),
    ...(minLength === undefined ? [] : [broken('length', 'x'.repeat(minLength - 1))]),
    ...(maxLength === undefined ? [] : [broken('length', 'x'.repeat(maxLength + 1))]),
    ...(period === undefined ? [] : [broken('period', early[type] ?? '', period)]),
  ];
}

function codeCells(contracts: Contracts, contract: TableContract, field: Field, broken: Break): Broken[] {
  if (field.codes === undefined) return [];
  const list = listOf(contracts, field.codes);
  const doubtful = list.codes.find((one) => one.doubtful && isInUse(one.values))?.code;
  const old = list.codes.find(({ values }) => !isInUse(values))?.code;
  const { codesValidAt: at } = field;
  const date = contract.fields.find(({ name }) => name === at?.field);
  return [
    broken('code', '!!', field.unknownCode),
    // The week's column is named by its field: the warning stands for all weeks together.
    ...(doubtful === undefined
      ? []
      : [{ ...broken('code-doubtful', doubtful, 'warning'), column: field.name }]),
    ...(old === undefined || at === undefined || date?.type === 'integer'
      ? []
      : [broken('code-not-in-use', old, at.severity)]),
  ];
}

function beyond(limit: string | number, by: 1 | -1): string {
  if (typeof limit === 'number') return String(limit + by);
  return new Date(Date.parse(limit) + by * 86_400_000).toISOString().slice(0, 10);
}

function sureCode(list: CodeList): string {
  return (
    list.codes.find(({ code, doubtful, values }) => code !== '' && !doubtful && isInUse(values))?.code ?? ''
  );
}

function isInUse(values: Readonly<Record<string, string>>): boolean {
  const { valid_from: from = '', valid_to: to = '' } = values;
  return from <= '2020-03-01' && (to === '' || to >= '2020-03-01');
}

function listOf(contracts: Contracts, name: string): CodeList {
  const list = contracts.codeLists.get(name);
  if (list === undefined) throw new Error(`no code list ${name}`);
  return list;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
