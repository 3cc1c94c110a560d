import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docx, odt, paragraph } from '../../../../core/synthetic/formats/office.ts';
import { faultsOf, HEADER, HEADER_LINES, readAs, readInterview } from '../../../support/a-document.ts';
import { zip } from '../../../support/a-workbook.ts';

const GOOD = docx([...HEADER_LINES, '', 'I: Hej'].map(paragraph).join(''));
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS =
  '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>';

/** A document of these parts, packed. */
function packed(body: string, parts: Record<string, string> = {}): Buffer {
  return zip({ '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS, 'word/document.xml': body, ...parts });
}

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const ENCRYPTED = Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]);
const ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>';
const FILE_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
const PARAMETER_ENTITY = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd">%a;]><x/>';
const MACRO_TYPE = TYPES.replace(
  '/>',
  '><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
);

describe('a file that is no document of ours', () => {
  it.each([
    { path: 'a.doc', content: OLE, rule: 'document-old-word' },
    { path: 'a.docx', content: OLE, rule: 'document-old-word' },
    { path: 'a.docx', content: ENCRYPTED, rule: 'document-protected' },
    { path: 'a', content: ENCRYPTED, rule: 'document-protected' },
    { path: 'a.docm', content: GOOD, rule: 'document-macro' },
    { path: 'a.docx', content: packed('<x/>', { 'word/vbaProject.bin': 'x' }), rule: 'document-macro' },
    {
      path: 'a.docx',
      content: packed('<x/>', { '[Content_Types].xml': MACRO_TYPE }),
      rule: 'document-macro',
    },
    { path: 'a.pdf', content: '%PDF-1.7', rule: 'document-format' },
    { path: 'a', content: '%PDF-1.7', rule: 'document-format' },
    { path: 'a.txt', content: Buffer.from('ffd8ffe0', 'hex'), rule: 'document-format' },
    {
      path: 'a.docx',
      content: zip({ 'xl/workbook.xml': '<x/>', '[Content_Types].xml': TYPES }),
      rule: 'document-format',
    },
    {
      path: 'a.qdpx',
      content: zip({
        'project.qde':
          '<Project><Sources><TextSource plainTextPath="internal://../../x"/></Sources></Project>',
      }),
      rule: 'document-format',
    },
    { path: 'a.docx', content: `${HEADER}I: Hej`, rule: 'document-type' },
    { path: 'a.txt', content: GOOD, rule: 'document-type' },
    { path: 'a.odt', content: GOOD, rule: 'document-type' },
    { path: 'a.docx', content: odt('<text:p>x</text:p>'), rule: 'document-type' },
    { path: 'a.rtf', content: `${HEADER}I: Hej`, rule: 'document-type' },
    { path: 'a.vtt', content: `${HEADER}I: Hej`, rule: 'document-type' },
    { path: 'a.srt', content: 'WEBVTT\n\n', rule: 'document-type' },
    { path: 'a.txt', content: '1\n00:00:01,000 --> 00:00:02,000\nHej\n', rule: 'document-type' },
    { path: 'a.docx', content: Buffer.from(GOOD).subarray(0, GOOD.length - 40), rule: 'document-damaged' },
    {
      path: 'a.docx',
      content: zip({ '[Content_Types].xml': TYPES, 'word/x.xml': '<x/>' }),
      rule: 'document-damaged',
    },
    { path: 'a.docx', content: packed('<x>'), rule: 'document-damaged' },
    { path: 'a.docx', content: packed('<x>&b;</x>'), rule: 'document-damaged' },
  ])('$path is refused by $rule', async ({ path, content, rule }) => {
    expect(await faultsOf('interview', content, path)).toEqual([`0 ${rule}`]);
  });

  it('may have any ending that says nothing', async () => {
    expect(await faultsOf('interview', GOOD, 'interview.2021')).toEqual([]);
    expect(await faultsOf('interview', `${HEADER}I: Hej`, 'interview')).toEqual([]);
  });
});

describe('a hostile archive', () => {
  const overlapping = Buffer.from(packed('<x/>'));
  const last = overlapping.lastIndexOf(Buffer.from('504b0102', 'hex'));
  overlapping.writeUInt32LE(0, last + 42);

  it.each([
    {
      what: 'a path that leaves it',
      content: packed('<x/>', { '../../etc/cron.d/x': 'x' }),
      rule: 'archive-path',
    },
    { what: 'an absolute path', content: packed('<x/>', { '/etc/x': 'x' }), rule: 'archive-path' },
    { what: 'parts that share bytes', content: overlapping, rule: 'archive-limit' },
    { what: 'a hundred thousand parts', content: manyParts(100_000), rule: 'archive-limit' },
    { what: 'entities that grow', content: packed(ENTITIES), rule: 'xml-dtd' },
    { what: 'an entity of a file', content: packed(FILE_ENTITY), rule: 'xml-dtd' },
    { what: 'an entity of another machine', content: packed(PARAMETER_ENTITY), rule: 'xml-dtd' },
    {
      what: 'entities in another part',
      content: packed('<x/>', { '_rels/.rels': ENTITIES }),
      rule: 'xml-dtd',
    },
    {
      what: 'entities in a page header',
      content: packed('<x/>', { 'word/header1.xml': ENTITIES }),
      rule: 'xml-dtd',
    },
  ])('with $what is refused by $rule', async ({ content, rule }) => {
    expect(await faultsOf('interview', content, 'a.docx')).toEqual([`0 ${rule}`]);
  });

  it('inside a document is never opened', async () => {
    const nested = packed(
      `<w:document xmlns:w="w"><w:body>${[...HEADER_LINES, '', 'I: Hej'].map(paragraph).join('')}</w:body></w:document>`,
      {
        'word/embeddings/b.zip': bomb('x', 1).toString('latin1'),
      },
    );
    expect((await readInterview(nested, 'a.docx')).warnings).toEqual(['0 document-embedded']);
  });
});

const TEXT = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>';

describe('a bomb', () => {
  it.each([
    { what: 'a gigabyte of blanks', make: () => bomb(`<x>`, 1024), rule: '0 archive-limit' },
    { what: 'one endless text', make: () => bomb(TEXT, 100, 'a'), rule: '0 archive-limit' },
    {
      what: 'a paragraph of many runs',
      make: () => wordOf('<w:r><w:t>aaaaaaaaaa</w:t></w:r>', 400_000, true),
      rule: '1 document-paragraph',
    },
    { what: 'paragraphs without end', make: () => wordOf('<w:p/>', 1_900_000), rule: '0 document-size' },
    {
      what: 'a paragraph in one line',
      make: () => Buffer.from(`${HEADER}I: ${'a'.repeat(100_001)}`),
      rule: '4 document-paragraph',
    },
    { what: 'lines without end', make: () => Buffer.from('\n'.repeat(5_000_000)), rule: '0 document-size' },
    {
      what: 'blanks without end',
      make: () => Buffer.from(`${HEADER}I: a${' '.repeat(90_000)}b`),
      rule: undefined,
    },
    {
      what: 'opening brackets',
      make: () => Buffer.from(`${HEADER}I: ${'[('.repeat(49_000)}`),
      rule: undefined,
    },
    { what: 'colons', make: () => Buffer.from(`${HEADER}I: ${'a: '.repeat(33_000)}`), rule: undefined },
    {
      what: 'tags in a subtitle',
      make: () => Buffer.from(`WEBVTT\n\nNOTE\n${HEADER}00:01.000 --> 00:02.000\nI: ${'<v '.repeat(33_000)}`),
      rule: undefined,
    },
    {
      what: 'more than a document may hold',
      make: () => Buffer.alloc(50_000_001, 'a'),
      rule: '0 document-size',
    },
  ])('of $what is answered at once and keeps the memory flat: $rule', async ({ make, rule }) => {
    const content = make();
    const before = process.memoryUsage();
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, held(process.memoryUsage()));
    }, 5);
    const started = performance.now();
    const reading = await readAs('interview', content);
    const seconds = (performance.now() - started) / 1000;
    most = Math.max(most, held(process.memoryUsage()));
    clearInterval(watch);
    expect(reading.ok ? [] : reading.faults.map((fault) => `${fault.line} ${fault.rule}`)).toEqual(
      rule === undefined ? [] : [rule],
    );
    expect(most - held(before)).toBeLessThan(256 * 2 ** 20);
    expect(seconds).toBeLessThan(5);
  });
});

function held({ heapUsed, external }: NodeJS.MemoryUsage): number {
  return heapUsed + external;
}

function wordOf(xml: string, times: number, isInParagraph = false): Buffer {
  const body = xml.repeat(times);
  return packed(
    `<w:document xmlns:w="w"><w:body>${isInParagraph ? `<w:p>${body}</w:p>` : body}</w:body></w:document>`,
  );
}

/** A document whose body begins so and goes on with so many megabytes of one letter, which pack to next to nothing. */
function bomb(start: string, megabytes: number, letter = ' '): Buffer {
  const filling = Buffer.alloc(2 ** 20, letter);
  const blocks = deflateRawSync(filling, { finishFlush: 2 });
  const head = deflateRawSync(Buffer.from(start), { finishFlush: 2 });
  // Full flushes end on whole bytes, so the same packed megabyte can follow itself.
  const content = Buffer.concat([
    head,
    ...Array.from({ length: megabytes }, () => blocks),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  const archive = zip({ '[Content_Types].xml': TYPES, '_rels/.rels': RELATIONS });
  return withPart(archive, 'word/document.xml', content, start.length + megabytes * 2 ** 20);
}

/** The archive with one part more, whose packed bytes are given. */
function withPart(archive: Buffer, name: string, content: Buffer, size: number): Buffer {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const directory = archive.readUInt32LE(end + 16);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(''), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, Buffer.from(name), content]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(directory, 10);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), header, tail, Buffer.from(name)]);
  const closing = Buffer.from(archive.subarray(end));
  closing.writeUInt16LE(closing.readUInt16LE(8) + 1, 8);
  closing.writeUInt16LE(closing.readUInt16LE(10) + 1, 10);
  closing.writeUInt32LE(closing.readUInt32LE(12) + entry.length, 12);
  closing.writeUInt32LE(directory + local.length, 16);
  return Buffer.concat([
    archive.subarray(0, directory),
    local,
    archive.subarray(directory, end),
    entry,
    closing,
  ]);
}

/** Its directory names more parts than it has. */
function manyParts(parts: number): Buffer {
  const archive = Buffer.from(packed('<x/>'));
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const count = Math.min(parts, 0xfffe);
  archive.writeUInt16LE(count, end + 8);
  archive.writeUInt16LE(count, end + 10);
  return archive;
}
