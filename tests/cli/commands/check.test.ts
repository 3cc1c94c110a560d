import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { reportFaults } from '../../support/report-schema.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('writes its report as a page and for Danish Excel beside what it prints', async () => {
  const file = join(folder, 'kernegruppe.csv');
  writeFileSync(file, 'cpr;kommune;startdato;slutdato;intensitet\n3102805043;779;01-03-2021;;intensiv\n');
  const [html, csv] = ['report.html', 'report.csv'].map((name) => join(folder, name)) as [string, string];
  const { status, stdout } = await runCli(['check', file, '--json', '--html', html, '--csv', csv]);
  expect(status).toBe(1);
  expect(reportFaults(JSON.parse(stdout))).toEqual([]);
  const [page, sheet] = [html, csv].map((name) => readFileSync(name, 'utf8'));
  expect(page).toContain('CPR-nummeret begynder med en dato, der ikke findes');
  expect(sheet).toMatch(/^\uFEFFFil;Tabel;Række;Kolonne;.*\r\ncore_group;core_group;2;cpr;fejl;cpr-date;1;/);
  expect(`${stdout}${page}${sheet}`).not.toContain('3102805043');
});
