import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inflateGzip } from '../../../../core/registry/read/inflate-gzip.ts';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';

let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => registry.close());

const CONTENT = Buffer.from(
  'Udtræk\ncpr;kommune;startdato;slutdato;intensitet\n0707614285;779;01-02-2020;;almindelig\n',
  'latin1',
);
const PACKED = { path: 'delivered.csv.gz' };

it('reads a packed text as the text in it', async () => {
  const report = await registry.check(gzipSync(CONTENT), PACKED);
  expect(report.errors).toEqual([]);
  expect(report.read).toMatchObject({ format: 'csv.gz', encoding: 'windows-1252', headerRow: 2, rows: 1 });
});

it.each([
  { what: 'cut short', content: gzipSync(CONTENT).subarray(0, 40), error: '0 unreadable' },
  { what: 'spoilt', content: Buffer.concat([gzipSync(CONTENT), Buffer.from('x')]), error: '0 unreadable' },
  { what: 'packed twice', content: gzipSync(gzipSync(CONTENT)), error: '0 file-type' },
  { what: 'nothing', content: gzipSync(''), error: '0 empty' },
])('refuses what is $what', async ({ content, error }) => {
  expect((await registry.findings(content, PACKED)).errors).toEqual([error]);
});

it('stops at the limit, and counts what comes out and not what is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gzip-'));
  const file = join(folder, 'packed');
  const target = join(folder, 'inflated');
  // 4 MB of zeros pack to 4 KB, a thousandth.
  writeFileSync(file, gzipSync(Buffer.alloc(4 << 20)));
  const limited = (mostBytes: number, freeBytes: number) =>
    inflateGzip(file, target, { mostBytes, freeBytes });
  expect(await limited(8 << 20, 1 << 20)).toEqual({ ok: false, rule: 'archive-limit' });
  expect(await limited(2 << 20, 8 << 20)).toEqual({ ok: false, rule: 'archive-limit' });
  expect(await limited(8 << 20, 8 << 20)).toEqual({ ok: true });
  rmSync(folder, { recursive: true });
});
