import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { documentGuid } from '../../../core/qda/guid.ts';
import { readProject } from '../../../core/qda/read-project.ts';

/**
 * What programs write, in small projects of our own; where each fact was seen is in ADR 25. Every project has the same text, in which
 * “går fint” has the code Hverdag, and “ugen er lang” the code Træthed below it.
 */
const TEXT = 'I: Hvordan går det?\nIP: Jo 🙂 det går fint, siger jeg.\nIP: Men ugen er lang.\n';
const CRLF = TEXT.replaceAll('\n', '\r\n');
const MARK = '\uFEFF';

const folder = mkdtempSync(join(tmpdir(), 'carelake-dialects-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const INTERVIEW = '0123456789abcdef';
const OURS = documentGuid(INTERVIEW);
const NAME = `interview 779 2021-03 ${INTERVIEW} user`;
/** Any other GUID, in small letters. */
const guid = (n: number) => `5d9b3c9e-8f0d-4f6b-9f5e-${String(n).padStart(12, '0')}`;
const upper = (n: number) => guid(n).toUpperCase();
const CASE = 'a'.repeat(32);

/** Where a program puts words that counts a text as `counted`: signs, or UTF-16 units. */
function placed(counted: string, words: string, unit: 'sign' | 'utf-16' = 'sign') {
  const lengthOf = (text: string) => (unit === 'sign' ? [...text].length : text.length);
  const start = lengthOf(counted.slice(0, counted.indexOf(words)));
  return { start, end: start + lengthOf(words) };
}

const FINE = 'går fint';
const LONG = 'ugen er lang';

/** Both coded passages, by the attributes that a program gives them. */
function passages(write: (words: string, code: number) => string): string {
  return write(FINE, 1) + write(LONG, 2);
}

interface Dialect {
  readonly program: string;
  readonly qde: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** @default project.qde */
  readonly entry?: string;
  readonly leftOut?: Readonly<Record<string, number>>;
  readonly pictureCodings?: number;
}

const NVIVO_CODES = `<CodeBook><Codes>
  <Code guid="${guid(1)}" name="Hverdag" isCodable="true"><Description /><Code guid="${guid(2)}" name="Træthed" isCodable="true" /></Code>
  <Code guid="${guid(7)}" name="${CASE}" isCodable="true" />
</Codes></CodeBook>`;
const NVIVO_CASE = `<Cases><Case guid="${guid(7)}" name="${CASE}"><Description /><SourceRef targetGUID="${guid(3)}" /></Case></Cases>`;
const nvivoPassage = (words: string, code: number) => {
  const { start, end } = placed(CRLF, words);
  const by = `creatingUser="${guid(9)}" creationDateTime="2026-03-04T05:06:07Z"`;
  return `<PlainTextSelection guid="${guid(10 + code)}" name="" startPosition="${start}" endPosition="${end}" ${by} modifyingUser="${guid(9)}"><Description /><Coding guid="${guid(20 + code)}" ${by}><CodeRef targetGUID="${guid(code)}" /></Coding></PlainTextSelection>`;
};

const maxqdaPassage = (words: string, code: number) => {
  const { start, end } = placed(TEXT, words);
  const by = `creatingUser="${upper(9)}" creationDateTime="2026-03-04T05:06:07Z"`;
  return `<PlainTextSelection modifyingUser="${upper(9)}" endPosition="${end}" guid="${upper(10 + code)}" ${by} startPosition="${start}" name="${start},${end}"><Coding guid="${upper(20 + code)}" ${by}><CodeRef targetGUID="${upper(code)}"/></Coding></PlainTextSelection>`;
};
const MAXQDA_CODES = `<CodeBook><Codes><Code color="#ef8256" guid="${upper(1)}" name="Hverdag" isCodable="true"><Code color="#ef8256" guid="${upper(2)}" name="Træthed" isCodable="true"/></Code></Codes></CodeBook>`;

const atlasPassage = (words: string, code: number) => {
  const { start, end } = placed(TEXT, words);
  const by = `modifyingUser="${upper(9)}" modifiedDateTime="2026-03-04T05:06:07Z" creatingUser="${upper(9)}" creationDateTime="2026-03-04T05:06:07Z"`;
  return `<PlainTextSelection startPosition="${start}" ${by} endPosition="${end}" guid="${upper(10 + code)}" name="${words.slice(0, 6)}…"><Coding creatingUser="${upper(9)}" creationDateTime="2026-03-04T05:06:07Z" guid="${upper(20 + code)}"><CodeRef targetGUID="${upper(code)}"/></Coding></PlainTextSelection>`;
};
const ATLAS_CODES = `<CodeBook><Codes><Code color="#F00082" isCodable="true" name="Hverdag" guid="${upper(1)}"><Code isCodable="true" name="Træthed" guid="${upper(2)}"/></Code></Codes></CodeBook>`;

const ATLAS_LEFT_OUT = { Description: 1, VideoSource: 1, PDFSource: 1, Link: 1, Set: 1, Graph: 1 };
const ATLAS = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" origin="ATLAS.ti 26.1.2 34883 , macOS Version 26.5.1" creatingUserGUID="${upper(9)}" basePath="/somewhere/Media" name="Skive interviews"><Users><User guid="${upper(9)}" name="ATLAS.ti"/></Users>${ATLAS_CODES}<Sources><TextSource plainTextPath="internal://${upper(4)}.txt" richTextPath="internal://${upper(5)}.docx" guid="${upper(3)}" name="${NAME}.txt">${passages(atlasPassage)}<PlainTextSelection startPosition="3" endPosition="9" guid="${upper(30)}" name="Hvorda…"><Description>et ord om det</Description></PlainTextSelection></TextSource><VideoSource path="relative:///${upper(80)}.mp4" guid="${upper(80)}" name="film"><Transcript plainTextPath="internal://${upper(4)}.txt" guid="${upper(81)}" name="film"><SyncPoint guid="${upper(82)}" position="0" timeStamp="0"/><TranscriptSelection guid="${upper(83)}" name="x" fromSyncPoint="${upper(82)}" toSyncPoint="${upper(82)}"><Coding guid="${upper(84)}"><CodeRef targetGUID="${upper(1)}"/></Coding></TranscriptSelection></Transcript></VideoSource><PDFSource path="internal://${upper(85)}.pdf" guid="${upper(85)}" name="a.pdf"><PDFSelection firstX="1" firstY="2" secondX="3" secondY="4" page="0" guid="${upper(86)}"><Representation guid="${upper(87)}"><PlainTextContent>andet</PlainTextContent></Representation><Coding guid="${upper(88)}"><CodeRef targetGUID="${upper(1)}"/></Coding></PDFSelection></PDFSource></Sources><Links><Link guid="${upper(90)}" direction="OneWay" originGUID="${upper(1)}" targetGUID="${upper(2)}"/></Links><Sets><Set guid="${upper(91)}" name="municipality: 779"><MemberSource targetGUID="${upper(3)}"/></Set></Sets><Graphs><Graph guid="${upper(92)}" name="n"/></Graphs></Project>`;

const qualcoderPassage = (words: string, code: number, unit: 'sign' | 'utf-16' = 'sign') => {
  const { start, end } = placed(TEXT, words, unit);
  return `<PlainTextSelection guid="${guid(10 + code)}" startPosition="${start}" endPosition="${end}" name="${words}" creatingUser="" creationDateTime="2026-03-04T05:06:07Z">
<Coding guid="${guid(20 + code)}" creatingUser="" >
<CodeRef targetGUID="${guid(code)}" />
</Coding>
</PlainTextSelection>
`;
};
const QUALCODER = `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="skive.qda" origin="QualCoder 3.8.2" creatingUserGUID="${guid(8)}" creationDateTime="2026-03-04T05:06:07Z" xmlns="urn:QDA-XML:project:1.0">
<Users>
<User guid="${guid(9)}" name="default" />
</Users>
<CodeBook>
<Codes>
<Code guid="${guid(1)}" name="Hverdag" isCodable="false">
<Code guid="${guid(2)}" name="Træthed" isCodable="true" color="#880E4F" />
</Code>
</Codes>
</CodeBook>
<Sources>
<TextSource plainTextPath="internal://${guid(4)}.txt" creatingUser="" creationDateTime="2026-03-04T05:06:07Z" guid="${guid(3)}" name="${NAME}">
${passages((words, code) => qualcoderPassage(words, code))}<NoteRef targetGUID="${guid(5)}" />
</TextSource>
</Sources>
<Notes>
<Note guid="${guid(5)}" creatingUser="" creationDateTime="2026-03-04T05:06:07Z" >
<PlainTextContent>se her</PlainTextContent>
<PlainTextSelection guid="${guid(6)}" startPosition="0" endPosition="5" />
</Note>
</Notes>
<Description></Description>
</Project>`;

const plain = (unit: 'sign' | 'utf-16', counted: string) => {
  const write = (words: string, code: number) => {
    const { start, end } = placed(counted, words, unit);
    return `<PlainTextSelection guid="${guid(10 + code)}" startPosition="${start}" endPosition="${end}"><Coding guid="${guid(20 + code)}"><CodeRef targetGUID="${guid(code)}"/></Coding></PlainTextSelection>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="f4 2025.2.9"><CodeBook><Codes><Code guid="${guid(1)}" name="Hverdag" isCodable="true" color="#044B9B"><Code guid="${guid(2)}" name="Træthed" isCodable="true"/></Code></Codes></CodeBook><Sources><TextSource guid="${OURS}" name="${NAME}" plainTextPath="internal://${OURS}.txt" richTextPath="internal://${OURS}.docx">${passages(write)}</TextSource></Sources></Project>`;
};

const DIALECTS: readonly Dialect[] = [
  {
    program: 'NVivo: a folder in capitals, two signs a line end, cases that are codes as well',
    qde: `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns:xsd="http://www.w3.org/2001/XMLSchema" name="Untitled" origin="NVivo for Windows 12.6" creatingUserGUID="${guid(9)}" creationDateTime="2026-03-04T05:06:07Z" basePath="" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="${guid(9)}" name="Coder" /></Users>${NVIVO_CODES}${NVIVO_CASE}<Sources><TextSource guid="${guid(3)}" name="${NAME}" richTextPath="internal://${guid(3)}.docx" plainTextPath="internal://${guid(3)}.txt" creationDateTime="2026-03-04T05:06:07Z"><Description />${passages(nvivoPassage)}<PlainTextSelection guid="${guid(30)}" name="" startPosition="0" endPosition="${[...CRLF].length}"><Coding guid="${guid(31)}"><CodeRef targetGUID="${guid(7)}" /></Coding></PlainTextSelection></TextSource></Sources><Notes><Note guid="${guid(40)}" name="" plainTextPath="internal://${guid(40)}.txt"><PlainTextSelection guid="${guid(41)}" startPosition="0" endPosition="2"><Coding guid="${guid(42)}"><CodeRef targetGUID="${guid(1)}" /></Coding></PlainTextSelection></Note></Notes><Links><Link guid="${guid(43)}" originGUID="${guid(40)}" targetGUID="${guid(11)}" /></Links></Project>`,
    files: { [`Sources/${guid(3)}.txt`]: MARK + CRLF, [`Sources/${guid(3)}.docx`]: 'PK' },
    leftOut: { 'Case CodeRef': 1, Note: 1, Link: 1 },
  },
  {
    program: 'MAXQDA: GUIDs in capitals, places for names, groups, a case without a name, a coded picture',
    qde: `<?xml version="1.0" encoding="utf-8"?>
<Project xsi:schemaLocation="urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="urn:QDA-XML:project:1.0" origin="MAXQDA 24 (Release 24.7.0)" name="skive" modifiedDateTime="2026-03-04T05:06:07Z">
 <Users><User guid="${upper(9)}" name="coder"/></Users>${MAXQDA_CODES}<Cases><Case guid="${upper(50)}"><VariableValue><VariableRef targetGUID="${upper(51)}"/><TextValue>0</TextValue></VariableValue><SourceRef targetGUID="${OURS.toUpperCase()}"/></Case></Cases>
 <Sources><TextSource modifyingUser="${upper(9)}" guid="${OURS.toUpperCase()}" creatingUser="${upper(9)}" creationDateTime="2026-03-04T05:06:07Z" name="interview 779" plainTextPath="internal://${OURS.toUpperCase()}.txt" modifiedDateTime="2026-03-04T05:06:07Z">${passages(maxqdaPassage)}</TextSource>
 <PictureSource path="internal://${upper(60)}.jpg" guid="${upper(60)}" name="picture"><PictureSelection firstX="1" firstY="2" secondX="3" secondY="4" guid="${upper(61)}" name="(1,2),(3,4)"><Coding guid="${upper(62)}"><CodeRef targetGUID="${upper(1)}"/></Coding></PictureSelection></PictureSource><PictureSource path="internal://${upper(63)}.jpg" guid="${upper(63)}" name="picture"/></Sources>
 <Sets><Set guid="${upper(70)}" name="skive"><MemberSource targetGUID="${OURS.toUpperCase()}"/></Set></Sets></Project>
`,
    files: { [`sources/${OURS.toUpperCase()}.txt`]: TEXT, [`sources/${upper(60)}.jpg`]: 'jpeg' },
    leftOut: { Case: 1, Set: 1 },
    pictureCodings: 1,
  },
  {
    program:
      'ATLAS.ti: a project by its own name, new GUIDs, one sign a line end where the file has two, quotations without codes',
    entry: 'Skive interviews.qde',
    qde: ATLAS,
    files: { [`sources/${upper(4)}.txt`]: CRLF, [`sources/${upper(5)}.docx`]: 'PK' },
    leftOut: ATLAS_LEFT_OUT,
  },
  {
    program: 'ATLAS.ti: a text in Windows-1252',
    entry: 'Skive interviews.qde',
    qde: ATLAS,
    files: { [`sources/${upper(4)}.txt`]: Buffer.from(CRLF.replace('🙂', '?'), 'latin1') },
    leftOut: ATLAS_LEFT_OUT,
  },
  {
    program: 'QualCoder: a mark before every file, new GUIDs, categories, no users and no time of a coding',
    qde: MARK + QUALCODER,
    files: { [`Sources/${guid(4)}.txt`]: MARK + TEXT },
    leftOut: { Note: 1 },
  },
  {
    program: 'QualCoder, as it writes for MAXQDA: line ends of two signs that count as one',
    qde: QUALCODER,
    files: { [`sources/${guid(4)}.txt`]: MARK + CRLF },
    leftOut: { Note: 1 },
  },
  {
    program: 'QualCoder, as it writes for MAXQDA on Windows: line ends of three signs that count as one',
    qde: QUALCODER,
    files: { [`sources/${guid(4)}.txt`]: MARK + TEXT.replaceAll('\n', '\r\r\n') },
    leftOut: { Note: 1 },
  },
  {
    program: 'QualCoder: one passage marked by hand, in UTF-16 units, and one that came with an import',
    qde: QUALCODER.replace(qualcoderPassage(LONG, 2), qualcoderPassage(LONG, 2, 'utf-16')),
    files: { [`sources/${guid(4)}.txt`]: MARK + TEXT },
    leftOut: { Note: 1 },
  },
  {
    program: 'f4analyse: no users and no times',
    qde: plain('sign', TEXT),
    files: { [`sources/${OURS}.txt`]: TEXT },
  },
  {
    program: 'a program that counts UTF-16 units',
    qde: plain('utf-16', TEXT),
    files: { [`sources/${OURS}.txt`]: TEXT },
  },
  {
    program: 'a folder that was packed anew on a Macintosh',
    entry: 'skive/project.qde',
    qde: plain('sign', TEXT),
    files: {
      [`skive/sources/${OURS}.txt`]: TEXT,
      '__MACOSX/skive/._project.qde': 'x',
      '__MACOSX/._project.qde': 'x',
    },
  },
];

async function read(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return readProject(file);
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);

describe('a project is read as its program writes it', () => {
  it.each(DIALECTS)(
    '$program',
    async ({ qde, files, entry = 'project.qde', leftOut = {}, pictureCodings = 0 }) => {
      const parts = Object.entries(files).map(([name, content]) => [name, bytesOf(content)]);
      const project = await read('a.qdpx', zipSync({ [entry]: strToU8(qde), ...Object.fromEntries(parts) }));
      expect(project.faults).toEqual([]);
      expect(project.codes).toEqual([
        { guid: guid(1), name: 'Hverdag' },
        { guid: guid(2), name: 'Træthed', parent: guid(1) },
      ]);
      const said = project.texts.map(({ documentId, letters, passages: own }) => ({
        documentId,
        said: own.map(({ start, end, code }) => [letters.slice(start, end), code]),
      }));
      const blankless = (words: string) => words.replaceAll(' ', '');
      expect(said).toEqual([
        {
          documentId: INTERVIEW,
          said: [
            [blankless(FINE), guid(1)],
            [blankless(LONG), guid(2)],
          ],
        },
      ]);
      expect(Object.fromEntries(project.leftOut)).toEqual(leftOut);
      expect(project.pictureCodings).toBe(pictureCodings);
    },
  );
});

it('is read up to the last of the words, where its program writes them all', async () => {
  const words = 'Jo 🙂 det går fint, siger jeg';
  const qde = QUALCODER.replace(qualcoderPassage(FINE, 1), qualcoderPassage(words, 1, 'utf-16'));
  const parts = { 'project.qde': strToU8(qde), [`sources/${guid(4)}.txt`]: strToU8(TEXT) };
  const [text] = (await read('whole.qdpx', zipSync(parts))).texts;
  const said = text?.passages.map(({ start, end }) => text.letters.slice(start, end));
  expect(said).toEqual([words.replaceAll(' ', ''), LONG.replaceAll(' ', '')]);
});

it.each([
  { name: 'Hvordan går det', said: 'Hvordangårdet', isMoved: true },
  { name: 'Hvordan går…', said: 'Hvordangårde', isMoved: false },
])('has an emoji of several signs counted once more, and says $name', async ({ name, said, isMoved }) => {
  const text = `👩‍👧 ${TEXT}`;
  const { start, end } = placed(text, 'Hvordan går det');
  const selection = qualcoderPassage('', 1).replace(
    /startPosition.* name=""/u,
    `startPosition="${start + 1}" endPosition="${end + 1}" name="${name}"`,
  );
  const qde = QUALCODER.replace(
    passages((words, code) => qualcoderPassage(words, code)),
    selection,
  );
  const parts = { 'project.qde': strToU8(qde), [`sources/${guid(4)}.txt`]: strToU8(text) };
  const { texts, moved } = await read('automatic.qdpx', zipSync(parts));
  const [{ letters, passages: [passage] = [] } = { letters: '' }] = texts;
  expect(letters.slice(passage?.start, passage?.end)).toBe(said);
  expect(moved).toBe(isMoved ? 1 : 0);
});

it('is read where a part tells its size behind itself', async () => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, content] of [
    ['project.qde', plain('sign', TEXT)],
    [`sources/${OURS}.txt`, TEXT],
  ] as const) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(content), true);
  }
  zip.end();
  const { texts } = await read('streamed.qdpx', Buffer.concat(chunks));
  expect(texts[0]?.passages).toHaveLength(2);
});

describe('a codebook is read as its program writes it', () => {
  const codebook = (attributes: string, guidOf: (n: number) => string = guid, behind = '') =>
    `<?xml version="1.0" encoding="utf-8"?><CodeBook ${attributes}><Codes><Code guid="${guidOf(1)}" name="Hverdag" isCodable="true"><Code guid="${guidOf(2)}" name="Træthed" isCodable="true"/></Code></Codes>${behind}</CodeBook>`;
  it.each([
    {
      program: 'QualCoder, a mark and a prefix before it is told',
      qdc:
        MARK +
        codebook(
          'xmlns="urn:QDA-XML:codebook:1.0" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 Codebook.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
        ),
    },
    { program: 'NVivo for Mac, a namespace of its own', qdc: codebook('xmlns="urn:QDA-XML:codebook:1:0"') },
    {
      program: 'MAXQDA, an older namespace and braces',
      qdc: codebook('xmlns="urn:QDA-XML:codebook:0:4"', (n) => `{${upper(n)}}`),
    },
    {
      program: 'Taguette, an empty list of sets',
      qdc: codebook('xmlns="urn:QDA-XML:codebook:1.0"', upper, '<Sets/>'),
    },
  ])('$program', async ({ qdc }) => {
    const { codes, faults } = await read('a.qdc', strToU8(qdc));
    expect(faults).toEqual([]);
    expect(codes).toEqual([
      { guid: guid(1), name: 'Hverdag' },
      { guid: guid(2), name: 'Træthed', parent: guid(1) },
    ]);
  });

  const latin = codebook('xmlns="urn:QDA-XML:codebook:1.0"').replace('utf-8', 'ISO-8859-1');
  const wide = latin.replace('ISO-8859-1', 'utf-16');
  it.each([
    { encoding: 'UTF-16 with its mark', bytes: Buffer.from(`\uFEFF${wide}`, 'utf16le') },
    { encoding: 'UTF-16 without', bytes: Buffer.from(wide, 'utf16le') },
    {
      encoding: 'UTF-16, the greater byte in front',
      bytes: Buffer.from(`\uFEFF${wide}`, 'utf16le').swap16(),
    },
    { encoding: 'an older encoding that it declares', bytes: Buffer.from(latin, 'latin1') },
    { encoding: 'UTF-8, and declares UTF-16', bytes: Buffer.from(`\uFEFF${wide}`) },
  ])('in $encoding', async ({ bytes }) => {
    const { codes } = await read('wide.qdc', bytes);
    expect(codes.map(({ name }) => name)).toEqual(['Hverdag', 'Træthed']);
  });
});
