import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRegistryCheck, type RegistryCheck } from '../../../support/a-registry-check.ts';

let registry: RegistryCheck;
beforeAll(async () => {
  registry = await aRegistryCheck();
});
afterAll(() => registry.close());

const TEXT = 'cpr;kommune;startdato;slutdato;intensitet\n0707614285;779;01-02-2020;;almindelig\n';
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const SAS = Buffer.from('000000000000000000000000c2ea8160b31411cf', 'hex');

describe('a file', () => {
  it.each([
    { path: 'data.csv', content: TEXT, error: undefined },
    { path: 'DATA.TXT', content: TEXT, error: undefined },
    { path: 'data', content: TEXT, error: undefined },
    { path: 'data.2020', content: TEXT, error: undefined },
    { path: 'data', content: gzipSync(TEXT), error: undefined },
    { path: 'data.xlsx', content: TEXT, error: '0 file-type' },
    { path: 'data.csv.gz', content: TEXT, error: '0 file-type' },
    { path: 'data.parquet', content: TEXT, error: '0 file-type' },
    { path: 'data.csv', content: gzipSync(TEXT), error: '0 file-type' },
    { path: 'data.xlsx.gz', content: gzipSync(TEXT), error: '0 file-type' },
    { path: 'protected.xlsx', content: OLE, error: '0 file-type' },
    { path: 'data.csv', content: OLE, error: '0 file-type' },
    { path: 'data.xls', content: OLE, error: '0 file-format' },
    { path: 'data.xls', content: TEXT, error: '0 file-format' },
    { path: 'data', content: OLE, error: '0 file-format' },
    { path: 'data.sas7bdat', content: SAS, error: '0 file-format' },
    { path: 'data', content: SAS, error: '0 file-format' },
    { path: 'data.dta', content: '<stata_dta><header>', error: '0 file-format' },
    { path: 'data.ods', content: Buffer.from('504b0304', 'hex'), error: '0 file-format' },
  ])('$path is what its bytes and its name say together: $error', async ({ path, content, error }) => {
    expect((await registry.findings(content, { path })).errors).toEqual(error === undefined ? [] : [error]);
  });
});
