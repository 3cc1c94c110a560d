import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findTable } from '../../../core/contracts/find-table.ts';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { studyWeeks } from '../../../core/contracts/study-weeks.ts';

const contracts = readContracts(join(import.meta.dirname, '../../../schemas'));

it.each([
  { header: 'cpr;kommune;startdato;slutdato;intensitet', table: 'core_group' },
  { header: '\uFEFFPNR; KØN ;FØD_DAG;CIVST;KOM;REG;ÅR;ANTPERSF;ANTBOERNF', table: 'population' },
  { header: 'pnr;koennavn;foed_dato;civst;kom;reg;aar', table: 'population' },
  { header: 'pnr;hfaudd;hf_vfra;hf_vtil;hf_kilde;instnr;aar', table: 'education' },
  { header: 'PNR;Y_1801;Y_1802', table: 'transfer_payments' },
  { header: 'dokument;dato;tekst', table: undefined },
  { header: 'pnr', table: undefined },
  { header: '', table: undefined },
])('recognises $table by its header', ({ header, table }) => {
  expect(findTable(contracts, header.split(';'))?.table).toBe(table);
});

it('counts 261 weeks in 2018-2022, with a week 53 in 2020 only', () => {
  const weeks = studyWeeks({ from: '2018-01-01', to: '2022-12-31' });
  expect(weeks).toHaveLength(261);
  expect(weeks.filter(({ week }) => week === 53)).toEqual([{ year: 2020, week: 53, start: '2020-12-28' }]);
});
