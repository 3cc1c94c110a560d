import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packQdpx, type QdpxPart } from '../../../cli/qda/pack-qdpx.ts';
import { projectParts } from '../../../cli/qda/project-parts.ts';
import { inBatches } from '../../../cli/qda/read-pictures.ts';
import { openArchive } from '../../../core/archives/open-archive.ts';
import { documentGuid } from '../../../core/qda/guid.ts';
import { pictureFile } from '../../../core/qda/project-xml.ts';

const CREATED = new Date('2026-01-02T03:04:05Z');
const PHOTOVOICE = '0123456789abcdef';
const OF_NO_DOCUMENT = 'fedcba9876543210';

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

const aPicture = (pictureId: string, documentId = PHOTOVOICE) => ({
  ...{ pictureId, documentId, person: 'a'.repeat(32) },
  image: Buffer.from(`jpeg ${pictureId}`),
});

describe('a package', () => {
  it('has what it was given, read by another program', async () => {
    const parts = [
      { name: 'sources/a.txt', bytes: Buffer.from('æ🙂\n') },
      { name: 'project.qde', bytes: Buffer.from('<Project/>') },
    ];
    const bytes = await buffer(packQdpx(each(parts), CREATED));
    expect(Object.keys(unzipSync(bytes))).toEqual(['sources/a.txt', 'project.qde']);
    const archive = await openArchive(bytes, { entries: 9, bytes: 99, ratio: 9, freeBytes: 99 });
    for (const { name, bytes: own } of parts)
      expect((await buffer(archive.read(name))).equals(own)).toBe(true);
    archive.close();
  });

  it('gives each part on before it takes the next', async () => {
    let taken = 0;
    async function* counted(): AsyncGenerator<QdpxPart> {
      for (; taken < 5; ) yield { name: `part-${++taken}`, bytes: Buffer.alloc(1000, taken) };
    }
    const seen: number[] = [];
    let names = '';
    for await (const piece of packQdpx(counted(), CREATED)) {
      names += Buffer.from(piece).toString('latin1');
      seen.push(taken - new Set(names.match(/part-\d/g)).size);
    }
    expect(Math.max(...seen)).toBe(0);
  });
});

it('has texts, pictures as they come, and a project that names those that came', async () => {
  const turns = [{ n: 1, speaker: 'IP', text: 'Min bænk.' }];
  const documents = [{ documentId: PHOTOVOICE, turns, variables: {}, persons: [] }];
  const pictures = [aPicture('a'.repeat(16)), aPicture('b'.repeat(16), OF_NO_DOCUMENT)];
  let came = 0;
  const parts = projectParts({ study: '3cp', created: CREATED, documents }, each(pictures), () => came++);
  const files = new Map<string, string>();
  for await (const { name, bytes } of parts) files.set(name, Buffer.from(bytes).toString());
  expect([...files.keys()]).toEqual([
    `sources/${pictureFile('a'.repeat(16))}`,
    `sources/${documentGuid(PHOTOVOICE)}.txt`,
    'project.qde',
  ]);
  expect(files.get(`sources/${pictureFile('a'.repeat(16))}`)).toMatch(/^jpeg a+$/);
  expect(files.get('project.qde')?.match(/<PictureSource /g)).toHaveLength(1);
  expect(came).toBe(1);
});

it('asks for so many pictures at a time as fit in memory', () => {
  const pictures = [3, 12, 5, 1, 30, 2].map((millions) => ({ pixels: millions * 1_000_000 }));
  const batches = inBatches(pictures).map((batch) => batch.map(({ pixels }) => pixels / 1_000_000));
  expect(batches).toEqual([[3, 12, 5], [1], [30], [2]]);
  expect(inBatches([])).toEqual([]);
});
