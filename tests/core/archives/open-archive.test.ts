import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ArchiveLimits, openArchive } from '../../../core/archives/open-archive.ts';
import { zip } from '../../support/a-workbook.ts';

const LIMITS: ArchiveLimits = { entries: 2, bytes: 1000, ratio: 2, freeBytes: 10 };

async function read(archive: Buffer, limits = LIMITS): Promise<string[]> {
  const opened = await openArchive(archive, limits);
  const texts = [];
  for (const name of opened.names) {
    const chunks = [];
    for await (const chunk of opened.read(name)) chunks.push(chunk);
    texts.push(Buffer.concat(chunks).toString());
  }
  return texts;
}

/** The same archive with some of its bytes changed. */
function changed(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Both parts' packed bytes are those of the first. */
function overlapping(): Buffer {
  const archive = zip({ aa: 'x'.repeat(9), ab: 'x'.repeat(9) });
  const second = archive.lastIndexOf(Buffer.from('504b0102', 'hex'));
  archive.writeUInt32LE(0, second + 42);
  return archive;
}

function withLink(): Buffer {
  const archive = zip({ aa: '/etc/passwd' });
  const entry = archive.indexOf(Buffer.from('504b0102', 'hex'));
  archive.writeUInt32LE(0o120777 * 2 ** 16, entry + 38);
  return archive;
}

describe('an archive', () => {
  it('gives its parts by name', async () => {
    expect(await read(zip({ a: 'one', b: 'two' }))).toEqual(['one', 'two']);
  });

  it.each([
    { what: 'too many parts', archive: zip({ a: 'x', b: 'x', c: 'x' }), rule: 'archive-limit' },
    { what: 'parts that share bytes', archive: overlapping(), rule: 'archive-limit' },
    { what: 'a part that unpacks too well', archive: zip({ a: ' '.repeat(500) }), rule: 'archive-limit' },
    {
      what: 'parts too large together',
      archive: zip({ a: noise(600), b: noise(600) }),
      rule: 'archive-limit',
    },
    {
      what: 'two parts of one name',
      archive: changed(zip({ aa: 'x', ab: 'y' }), 'ab', 'aa'),
      rule: 'archive-path',
    },
    { what: 'a path that leaves it', archive: zip({ '../x': 'x' }), rule: 'archive-path' },
    { what: 'a path inside that leaves it', archive: zip({ 'a/../../x': 'x' }), rule: 'archive-path' },
    { what: 'an absolute path', archive: zip({ '/etc/x': 'x' }), rule: 'archive-path' },
    { what: 'a path of another system', archive: zip({ '..\\x': 'x' }), rule: 'archive-path' },
    { what: 'a link', archive: withLink(), rule: 'archive-path' },
    { what: 'no end', archive: zip({ a: 'x' }).subarray(0, 40), rule: 'unreadable' },
    { what: 'a size that is a lie', archive: lying(), rule: 'unreadable' },
  ])('with $what is refused by $rule', async ({ archive, rule }) => {
    await expect(read(archive)).rejects.toMatchObject({ rule });
  });

  it('is not to blame for a disk that fails', async () => {
    const absent = join(import.meta.dirname, 'absent');
    await expect(openArchive(absent, LIMITS)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

function noise(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * index * 31) % 90))).join('');
}

/** Its directory says that the part has one byte. */
function lying(): Buffer {
  const archive = zip({ a: 'much more than one byte' });
  archive.writeUInt32LE(1, archive.indexOf(Buffer.from('504b0102', 'hex')) + 24);
  return archive;
}
