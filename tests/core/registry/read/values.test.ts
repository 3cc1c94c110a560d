import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Field, TableContract } from '../../../../core/contracts/contract.ts';
import { TableContract as TableContractSchema } from '../../../../core/contracts/contract.ts';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';
import { contractSamples } from '../../../support/contract-samples.ts';

let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => registry.close());

/** A table with a key and one column of the kind that is tried. */
function aTable(field: Partial<Field>): TableContract {
  const kept = { treatment: 'keep', category: 'none', why: 'made up for a test' };
  return TableContractSchema.parse({
    kind: 'table',
    name: 'made_up',
    title: 'Made up',
    description: 'Made up for a test.',
    register: 'none',
    sources: ['national'],
    purpose: 'Made up for a test.',
    missingValues: ['', '.', 'NA', 'UOPLYST', '-', '..'],
    primaryKey: ['id'],
    fields: [
      { name: 'id', type: 'string', description: 'The key.', privacy: { ...kept, as: 'id' } },
      { name: 'x', description: 'What is tried.', privacy: { ...kept, as: 'x' }, ...field },
    ],
  });
}

/** What is read from cells of one column, and what is told of them. */
async function read(field: Partial<Field>, cells: readonly string[], delimiter = ';') {
  const lines = cells.map((cell, index) => `k${index}${delimiter}${cell}`);
  const report = await registry.check([`id${delimiter}x`, ...lines, ''].join('\n'), {
    contract: aTable(field),
  });
  const told = [...report.errors, ...report.warnings].map(
    ({ row, column, rule }) => `${row} ${column} ${rule}`,
  );
  const values = report.errors.length === 0 ? (await registry.accepted('x')).flat() : undefined;
  return { told, values, read: report.read };
}

describe('numbers', () => {
  it.each([
    { cells: ['1,5', '1.234,50', '1.234', '12'], values: [1.5, 1234.5, 1234, 12], decimal: ',' },
    { cells: ['1.5', '1.234', '-0.001'], values: [1.5, 1.234, -0.001], decimal: '.' },
    { cells: ['12', '-3'], values: [12, -3], decimal: undefined },
  ])('$cells have the decimal sign $decimal', async ({ cells, values, decimal }) => {
    const found = await read({ type: 'number' }, cells);
    expect(found).toMatchObject({ told: [], values });
    expect(found.read?.decimal).toBe(decimal);
  });

  it('of a file with commas have a point where nothing tells', async () => {
    expect(await read({ type: 'number' }, ['1.234'], ',')).toMatchObject({ told: [], values: [1.234] });
    expect(await read({ type: 'number' }, ['"1,5"', '1.234'], ',')).toMatchObject({ values: [1.5, 1234] });
  });

  it.each([
    { cells: ['1.234'], told: ['2 x type'] },
    { cells: ['1,234.5'], told: ['2 x type'] },
    { cells: ['#N/A', '1,5'], told: ['2 x type'] },
    { cells: ['1,5', '2.5', '1.234'], told: ['4 x type', '3  decimal-mixed'] },
  ])('that could be either are refused: $cells', async ({ cells, told }) => {
    expect((await read({ type: 'number' }, cells)).told).toEqual(told);
  });

  it('are held against a stated sign, which settles what could be either', async () => {
    const contract = aTable({ type: 'number' });
    const stated = (decimalChar: string) => ({ contract, stated: { dialect: { decimalChar } } });
    const { errors } = await registry.findings('id;x\na;1\nb;1,5\n', stated('.'));
    expect(errors).toContain('3 dialect');
    await registry.findings('id;x\na;1.234\n', stated('.'));
    expect(await registry.accepted('x')).toEqual([[1.234]]);
    await registry.findings('id;x\na;1.234\n', stated(','));
    expect(await registry.accepted('x')).toEqual([[1234]]);
  });
});

describe('whole numbers', () => {
  it.each([
    { cell: '2020', value: 2020, told: [] },
    { cell: '2.020', value: 2020, told: [] },
    { cell: '1.000', value: 1000, told: [] },
    { cell: '2020.0', value: 2020, told: ['2 x decimal-suffix'] },
    { cell: '2020,00', value: 2020, told: ['2 x decimal-suffix'] },
    { cell: '2020.5', value: undefined, told: ['2 x type'] },
    { cell: '2E3', value: undefined, told: ['2 x type'] },
  ])('$cell', async ({ cell, value, told }) => {
    const found = await read({ type: 'integer' }, [cell]);
    expect(found.told).toEqual(told);
    expect(found.values?.[0]).toBe(value);
    expect(found.read?.repaired).toBe(cell.endsWith('0.0') || cell.endsWith(',00') ? 1 : 0);
  });
});

describe('a code that a program took for a fraction', () => {
  const code: Partial<Field> = { type: 'string', constraints: { pattern: '[0-9]{1,18}' } };
  const dotted: Partial<Field> = { type: 'string', constraints: { pattern: '[0-9]([.][0-9])*' } };
  const week: Partial<Field> = { type: 'date', format: '%g%V' };
  it.each([
    { field: code, cell: '791.0', value: '791', told: ['2 x decimal-suffix'] },
    { field: code, cell: '791,00', value: '791', told: ['2 x decimal-suffix'] },
    { field: code, cell: '791.5', value: undefined, told: ['2 x pattern'] },
    { field: code, cell: '1234567890123456.0', value: undefined, told: ['2 x pattern'] },
    {
      field: { type: 'string', constraints: { enum: ['1'] } },
      cell: '1.0',
      value: '1',
      told: ['2 x decimal-suffix'],
    },
    { field: { type: 'integer', constraints: { enum: ['2019'] } }, cell: '2.019', value: 2019, told: [] },
    { field: { type: 'boolean' }, cell: '1.0', value: true, told: ['2 x decimal-suffix'] },
    { field: dotted, cell: '1.0', value: '1.0', told: [] },
    { field: { type: 'string' }, cell: '791.0', value: '791.0', told: [] },
    { field: week, cell: '2009.0', value: '2020-02-24', told: ['2 x decimal-suffix'] },
  ] as const)('$cell is read as $value, told as $told', async ({ field, cell, value, told }) => {
    const found = await read(field as Partial<Field>, [cell]);
    expect(found.told).toEqual(told);
    expect(found.values?.[0]).toBe(value);
  });

  it('is the code of its list, in a file that is plain but for it, too', async () => {
    const lines = ['pnr;aar;hfaudd;hf_kilde', '0707614285;2020;5166.0;1', '0707614285;2021;5166;1', ''];
    const report = await registry.check(lines.join('\n'), { table: 'education' });
    expect(report.errors).toEqual([]);
    expect(report.warnings.map(({ row, column, rule }) => `${row} ${column} ${rule}`)).toEqual([
      '2 hfaudd decimal-suffix',
    ]);
    expect(await registry.accepted('hfaudd')).toEqual([['5166'], ['5166']]);
    const bef = 'pnr;koen;foed_dag;civst;kom;reg;aar\n0707614285;1;07-07-1961;U;791.0;1082;2020\n';
    expect((await registry.findings(bef, { table: 'population' })).warnings).toEqual([
      '2 kom decimal-suffix',
    ]);
    expect(await registry.accepted('kom')).toEqual([['791']]);
  });
});

describe('dates', () => {
  const day = '2020-02-01';
  const written = [
    '01-02-2020',
    '1.2.2020',
    '01/02/2020',
    '20200201',
    '2020-02-01',
    '2020-02-01T10:30:00Z',
    '2020-02-01 10:30:00.000',
    '01FEB2020',
    '01feb2020:10:30:00',
    '01-02-2020 10:30',
  ];
  it('are read in every form', async () => {
    expect(await read({ type: 'date' }, written)).toMatchObject({ told: [], values: written.map(() => day) });
  });

  it('are refused in any other', async () => {
    const cells = ['01-02-20', '31-02-2020', '02/30/2020', '2020', '21946', '43862', '2020-2', '01-02-2020x'];
    expect((await read({ type: 'date' }, cells)).told).toEqual(
      cells.map((_, index) => `${index + 2} x type`),
    );
  });

  it.each([
    { form: 'sas-day', cell: '21946' },
    { form: 'sas-day', cell: '21946.0' },
    { form: 'sas-day', cell: '-36524', value: '1860-01-01' },
    { form: 'sas-day', cell: '2936547', value: null },
    { form: 'excel-serial', cell: '43862' },
    { form: 'excel-serial', cell: '43862,75' },
    { form: 'excel-serial', cell: '61', value: '1900-03-01' },
  ] as const)('$cell is read as $form where the contract allows it', async ({ form, cell, ...other }) => {
    const value = 'value' in other ? other.value : day;
    const field: Partial<Field> = { type: 'date', dateForms: [form], openEnd: true };
    expect(await read(field, [cell, '20200201'])).toMatchObject({ told: [], values: [value, day] });
  });

  it('before March 1900 are no days of Excel', async () => {
    expect((await read({ type: 'date', dateForms: ['excel-serial'] }, ['60'])).told).toEqual(['2 x type']);
  });

  it('that may be days of either are told apart by the range of the column, or refused', async () => {
    const dateForms: Field['dateForms'] = ['sas-day', 'excel-serial'];
    const recent = { minimum: '2018-01-01', maximum: '2022-12-31' };
    expect(await read({ type: 'date', dateForms, constraints: recent }, ['21946', '43862'])).toMatchObject({
      told: [],
      values: [day, day],
    });
    expect((await read({ type: 'date', dateForms }, ['21946', '20200201'])).told).toEqual([
      '2 x date-ambiguous',
    ]);
  });
});

describe('a day that stands for none', () => {
  it.each([
    { table: 'core_group', column: 'startdato', day: '01-01-1600' },
    { table: 'core_group', column: 'slutdato', day: '01-02-2202' },
    { table: 'social_services', column: 'startdato', day: '01-01-1600' },
    { table: 'social_services', column: 'slutdato', day: '31-12-2999' },
    { table: 'homeless_stays', column: 'indskrivningsdato', day: '01-01-1600' },
    { table: 'homeless_stays', column: 'udskrivningsdato', day: '31-12-2999' },
    { table: 'consents', column: 'underskrevet', day: '01-01-1600' },
    { table: 'education', column: 'hf_vfra', day: '01-01-0001' },
    { table: 'hospital_contacts', column: 'kont_sluttidspunkt', day: '31-12-2999' },
    { table: 'hospital_contacts_lpr2', column: 'd_inddto', day: '01-01-1600' },
    { table: 'psychiatric_contacts', column: 'datotid_slut', day: '31-12-2999' },
  ])(
    'is refused where the contract gives it no meaning: $day as $column of $table',
    async ({ table, column, day }) => {
      const study = registry.contracts.studies.get('3cp');
      if (study === undefined) throw new Error('no study');
      const { good, file } = contractSamples(registry.contracts, study, registry.contract(table));
      const { errors } = await registry.findings(file([{ ...good(0), [column]: day }]), { table });
      expect(errors).toContain(`2 ${column} range`);
    },
  );
});

describe('missing values', () => {
  it('may be written in many ways, and not in others', async () => {
    const missing = ['', ' ', '.', '..', '-', 'NA', 'na', 'Uoplyst', 'uoplyst', '.A', '.z', '._'];
    expect(await read({ type: 'integer' }, missing)).toMatchObject({
      told: [],
      values: missing.map(() => null),
    });
    const others = ['.5', '...', 'NAN', '--'];
    expect((await read({ type: 'integer' }, others)).told).toEqual(
      others.map((_, index) => `${index + 2} x type`),
    );
  });
});

describe('a CPR number', () => {
  const field = { type: 'string', identifier: 'cpr' } as const;
  it.each([
    { cell: '0707614285', told: [] },
    { cell: '070761-4285', told: [] },
    { cell: '070761 4285', told: [] },
    { cell: '707614285', told: ['2 x cpr-nine-digits'] },
    { cell: '0707614285.0', told: ['2 x decimal-suffix'] },
    { cell: '707614285,0', told: ['2 x cpr-nine-digits', '2 x decimal-suffix'] },
  ])('$cell is read, and what was mended is told and counted', async ({ cell, told }) => {
    const found = await read(field, [cell]);
    expect(found.told).toEqual(told);
    expect(found.values).toEqual(['0707614285']);
    expect(found.read?.repaired).toBe(told.length);
  });

  it.each([
    { cell: '7,07614E+08', rule: 'cpr-scientific' },
    { cell: '7.07614285E8', rule: 'cpr-scientific' },
    { cell: '7614285', rule: 'cpr' },
    { cell: '000707614285', rule: 'cpr-is-pnr' },
    { cell: '0707614285.5', rule: 'cpr' },
  ])('$cell is refused as $rule', async ({ cell, rule }) => {
    expect((await read(field, [cell])).told).toEqual([`2 x ${rule}`]);
  });
});

describe('a pnr of Statistics Denmark', () => {
  const field = { type: 'string', identifier: 'pnr' } as const;
  it.each([
    { cell: '000000012345', value: '000000012345', told: [] },
    { cell: '913107614285', value: '913107614285', told: [] },
    { cell: '000000012345.0', value: '000000012345', told: ['2 x decimal-suffix'] },
    { cell: '000707614285', value: '000707614285', told: ['2 x pnr-like-cpr'] },
    { cell: '0707614285', told: ['2 x pnr-is-cpr'] },
    { cell: '070761-4285', told: ['2 x pnr-is-cpr'] },
    { cell: '707614285', told: ['2 x pnr-is-cpr'] },
    { cell: '12345', told: ['2 x pnr'] },
    { cell: '1,2345E+04', told: ['2 x pnr'] },
    { cell: '0000000123456', told: ['2 x pnr'] },
  ])('is never taken for a CPR number: $cell $told', async ({ cell, value, told }) => {
    const found = await read(field, [cell]);
    expect(found.told).toEqual(told);
    expect(found.values).toEqual(value === undefined ? undefined : [value]);
  });
});

describe('column names', () => {
  it.each([
    'pnr;aar;koen;foed_dag;civst;kom;reg;antpersf;antboernf',
    'pnr;aar;koen;foed.dag;civst;kom.;reg;antpersf;antboernf',
    ' PNR ;"ÅR";Køn;FØD-DAG;CivSt;KOM;reg;AntPersF;ANTBØRNF',
    'pnr;ar;kon;fod_dag;civst;kom;reg;antpersf;antbornf',
    'pnr;a\u030Ar;køn;fød dag;civst;kom;reg;antpersf;antbørnf',
  ])('are found as %s', async (header) => {
    const { errors } = await registry.findings(`${header}\n0707614285;2020;1;07-07-1961;U;791;1082;1;0\n`, {
      table: 'population',
    });
    expect(errors).toEqual([]);
  });

  it('are found where a program cut them at 32 letters', async () => {
    const name = 'et_meget_langt_navn_paa_en_kolonne_i_et_register';
    const contract = aTable({ type: 'integer', name });
    const { errors } = await registry.findings(`id;${name.slice(0, 32)}\na;1\n`, { contract });
    expect(errors).toEqual([]);
  });
});
