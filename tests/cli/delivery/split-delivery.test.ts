import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosenStudy, contracts } from '../../../cli/contracts.ts';
import { readLocalDelivery } from '../../../cli/delivery/local-delivery.ts';
import { contentOf } from '../../../cli/delivery/part-content.ts';
import { splitDelivery } from '../../../cli/delivery/split-delivery.ts';
import { Refused } from '../../../cli/errors.ts';
import { describeDelivery, sha256 } from '../../../core/deliveries/describe.ts';
import { parseDescriptor } from '../../../core/deliveries/descriptor.ts';
import { MOST_PART_BYTES } from '../../../core/deliveries/part-limit.ts';
import { type OpenDuckDb, openDuckDb } from '../../../core/registry/open-duckdb.ts';

const folder = mkdtempSync(join(tmpdir(), 'split-'));
const place = (name: string) => join(folder, name);
let duckDb: OpenDuckDb;
beforeAll(async () => {
  duckDb = await openDuckDb({ threads: 1 });
});
afterAll(() => {
  duckDb.close();
  rmSync(folder, { recursive: true });
});

const CORE_GROUP = 'cpr;kommune;startdato;slutdato;intensitet';
const long = (from: number) =>
  [
    CORE_GROUP,
    ...Array.from({ length: 20 }, (_, n) => `1502805043;779;${from + n}-01-2020;;intensiv`),
    '',
  ].join('\n');
const HOMELESS = 'cpr;indskrivningsdato;udskrivningsdato;opholdstype\n1502805043;01-03-2020;;herberg\n';

async function split(paths: readonly string[], partBytes = 300) {
  const delivery = await readLocalDelivery(paths, contracts);
  const study = chosenStudy('3cp');
  return splitDelivery(delivery, { contracts, study, partBytes, db: duckDb.connection, folder });
}

function write(name: string, content: string | Buffer): string {
  writeFileSync(place(name), content);
  return place(name);
}

describe('a delivery whose files are long', () => {
  it('has its parts counted per resource, with checksums of what is sent, and short files as they are', async () => {
    const paths = [
      write('a.csv', long(10)),
      write('short.csv', HOMELESS),
      write('b.csv.gz', gzipSync(long(40))),
    ];
    const { parts } = await split(paths);
    expect(parts.map(({ resource, part, rowsBefore = '-' }) => `${resource} ${part} ${rowsBefore}`)).toEqual([
      'core_group 1 0',
      'core_group 2 8',
      'core_group 3 17',
      'homeless_stays 1 -',
      'core_group 4 0',
      'core_group 5 8',
      'core_group 6 17',
    ]);
    const sent = await Promise.all(parts.map(async (part) => buffer(contentOf(part))));
    expect(parts.map(({ bytes }) => bytes)).toEqual(sent.map(({ length }) => length));
    expect(parts.map((part) => part.sha256)).toEqual(sent.map(sha256));
    expect(parts.at(-1)?.path).toMatch(/\.csv$/);
    const numbered = parts.map((part, index) => ({ ...part, path: `part-${index}.csv` }));
    const parsed = parseDescriptor(JSON.stringify(describeDelivery(numbered)));
    const rowsBefore = parsed.ok ? parsed.descriptor.parts.map((part) => part.rowsBefore) : [];
    expect(rowsBefore).toEqual([0, 8, 17, 0, 8, 17, undefined]);
  });

  it('is not cut where it is not what its descriptor says: the lake has to see that', async () => {
    const content = long(10);
    write('core_group.csv', content.replace('1502805043', '2303815106'));
    const described = { resource: 'core_group', table: 'core_group', path: 'core_group.csv' };
    const descriptor = describeDelivery([{ ...described, bytes: content.length, sha256: sha256(content) }]);
    write('datapackage.json', JSON.stringify(descriptor));
    const { parts } = await split([folder]);
    expect(parts.map(({ rowsBefore }) => rowsBefore)).toEqual([undefined]);
    expect(parts[0]?.sha256).toBe(sha256(content));
  });

  it('is refused with a file that cannot be cut and is too large for a function', async () => {
    const delivery = await readLocalDelivery([write('book.csv', long(10))], contracts);
    const parts = delivery.parts.map((part) => ({ ...part, bytes: MOST_PART_BYTES + 1 }));
    const splitting = { contracts, study: chosenStudy('3cp'), partBytes: 300, db: duckDb.connection, folder };
    await expect(splitDelivery({ ...delivery, parts }, splitting)).rejects.toThrow(Refused);
  });
});
