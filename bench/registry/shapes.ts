import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TableContract } from '../../core/contracts/contract.ts';

/** A table to be measured. */
export interface Shape {
  readonly name: 'dream-long' | 'wide';
  readonly contract: TableContract;
  readonly rowsPerPerson: number;
  /** SQL of every column after `pnr`, of person `p` (a number) and the person's row `r` from 0. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A number that looks drawn and is the same in every run. */
const drawn = (salt: number, below: number, of = 'p * 1000 + r'): string =>
  `CAST(hash((${of}) * 100 + ${salt}) % ${below} AS INTEGER)`;
const oneOf = (salt: number, values: readonly string[], of?: string): string =>
  `[${values.map((value) => `'${value}'`).join(', ')}][${drawn(salt, values.length, of)} + 1]`;
const day = (salt: number, from: string, days: number, of?: string): string =>
  `DATE '${from}' + ${drawn(salt, days, of)}`;

const amount = (salt: number): string =>
  `replace(CAST(round(${drawn(salt, 40_000_000)} / 100.0, 2) AS VARCHAR), '.', ',')`;

export const SHAPES: readonly Shape[] = [
  {
    name: 'dream-long',
    contract: contract('dream-long'),
    rowsPerPerson: 260,
    columns: {
      year: '2018 + r // 52',
      week: '1 + r % 52',
      // A benefit lasts for some time, and half of the time there is none.
      code: oneOf(1, ['', '', '', '', '730', '651', '111', '774'], 'p * 1000 + r // 13'),
    },
  },
  {
    name: 'wide',
    contract: contract('wide'),
    rowsPerPerson: 5,
    columns: {
      aar: '2018 + r',
      koen: oneOf(1, ['1', '2'], 'p'),
      foed_dag: day(2, '1930-01-01', 30_000, 'p'),
      civst: oneOf(3, ['U', 'G', 'F', 'E']),
      kom: oneOf(4, ['740', '779', '791', '751', '101'], 'p'),
      alder: drawn(5, 95),
      antpersf: `1 + ${drawn(6, 6)}`,
      ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`belob_${n}`, amount(10 + n)])),
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`antal_${n}`, drawn(20 + n, n < 4 ? 20 : 5000)])),
      fra: day(30, '2018-01-01', 1000),
      til: `CASE WHEN r % 3 = 0 THEN DATE '9999-12-31' ELSE ${day(31, '2021-01-01', 700)} END`,
      afsluttet: `CASE WHEN r % 2 = 0 THEN ${day(32, '2021-01-01', 700)} END`,
      kilde: oneOf(33, ['1', '5', '8']),
      branche: `CAST(100000 + ${drawn(34, 800)} * 1000 AS VARCHAR)`,
      status: oneOf(35, ['A', 'B', 'C', 'D']),
      aktiv: drawn(36, 2),
      instnr: `CAST(100000 + ${drawn(37, 5000)} AS VARCHAR)`,
    },
  },
];

function contract(name: string): TableContract {
  const file = join(import.meta.dirname, 'contracts', `${name}.json`);
  return TableContract.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function shapeNamed(name: string): Shape {
  const shape = SHAPES.find((shape) => shape.name === name);
  if (shape === undefined)
    throw new Error(`no shape ${name}; there are ${SHAPES.map(({ name }) => name).join(', ')}`);
  return shape;
}
