import { describe, expect, it } from 'vitest';
import { docx, paragraph, table } from '../../../../core/synthetic/formats/office.ts';
import { faultsOf, HEADER_LINES, readInterview, readText } from '../../../support/a-document.ts';

const head = [...HEADER_LINES, ''].map(paragraph).join('');
const run = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string) => `<w:p>${content}</w:p>`;
const said = (content: string) =>
  docx(`${head}${p(run('IP: Ja, '))}${p(`${run('I: Og ')}${content}${run('så.')}`)}`);
const part = (xml: string) =>
  `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</w:x>`;
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relation = (type: string, target: string) =>
  `<Relationships xmlns="${LINKS}"><Relationship Id="r" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

describe('a Word document', () => {
  it.each([
    ['formatting', `${run('og ', '<w:rPr><w:b/></w:rPr>')}${run('nu ')}`, 'og nu '],
    ['a line break and a tab', `${run('a')}<w:r><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>`, 'a\nb\tc'],
    ['a link', `<w:hyperlink>${run('her ')}</w:hyperlink>`, 'her '],
    [
      'a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MAILTO karsten</w:instrText></w:r>${run('mig ')}`,
      'mig ',
    ],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="karsten"/></w:sdtPr><w:sdtContent>${run('ja ')}</w:sdtContent></w:sdt>`,
      'ja ',
    ],
    [
      'an emoji',
      '<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><x:sym xmlns:x="y"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      '😊',
    ],
    [
      'hyphens',
      '<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>ma</w:t><w:softHyphen/><w:t>il </w:t></w:r>',
      'e-mail ',
    ],
    ['text that only looks hidden', run('ja ', '<w:rPr><w:vanish w:val="0"/></w:rPr>'), 'ja '],
    [
      'text that was hidden before',
      run('ja ', '<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>'),
      'ja ',
    ],
  ])('with %s is read as it is seen', async (_, content, text) => {
    const { turns, warnings } = await readInterview(said(content), 'a.docx');
    expect(turns).toEqual(['IP (user): Ja,', `I (interviewer): Og ${text}så.`]);
    expect(warnings).toEqual([]);
  });

  it.each([
    {
      what: 'deleted text',
      content: `<w:del>${run('Karsten')}<w:r><w:delText>Karsten</w:delText></w:r></w:del>`,
      rule: '5 document-tracked',
    },
    {
      what: 'text that was moved away',
      content: `<w:moveFrom>${run('Karsten')}</w:moveFrom>`,
      rule: '5 document-tracked',
    },
    { what: 'hidden text', content: run('Karsten', '<w:rPr><w:vanish/></w:rPr>'), rule: '5 document-hidden' },
    {
      what: 'a text box',
      content: `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent>${p(run('Karsten'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('Karsten'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      rule: '5 document-text-box',
    },
    {
      what: 'a picture’s text',
      content:
        '<w:r><w:drawing><w:docPr descr="Karsten" name="Karsten.jpg"/><a:t xmlns:a="a">Karsten</a:t></w:drawing></w:r>',
      rule: undefined,
    },
    {
      what: 'an embedded object',
      content: `<w:r><w:object>${run('Karsten')}</w:object></w:r>`,
      rule: '5 document-embedded',
    },
    { what: 'a chunk of another file', content: '<w:altChunk/>', rule: '5 document-embedded' },
    {
      what: 'a comment',
      content: '<w:r><w:commentReference/></w:r>',
      rule: '5 document-comments',
      parts: { 'word/comments.xml': part(`<w:comment w:author="Karsten">${p(run('Karsten'))}</w:comment>`) },
    },
    {
      what: 'a footnote',
      content: '<w:r><w:footnoteReference/></w:r>',
      rule: '5 document-footnotes',
      parts: { 'word/footnotes.xml': part(p(run('Karsten'))) },
    },
    {
      what: 'an endnote',
      content: '<w:r><w:endnoteReference/></w:r>',
      rule: '5 document-footnotes',
      parts: { 'word/endnotes.xml': part(p(run('Karsten'))) },
    },
    {
      what: 'the top of every page',
      content: '',
      rule: '0 document-page-headers',
      parts: { 'word/header1.xml': part(p(run('Karsten'))) },
    },
    {
      what: 'an empty bottom of every page',
      content: '',
      rule: undefined,
      parts: { 'word/footer1.xml': part(p('')) },
    },
    {
      what: 'properties',
      content: '',
      rule: undefined,
      parts: { 'docProps/core.xml': '<x>Karsten</x>', 'docProps/custom.xml': '<x>Karsten</x>' },
    },
    {
      what: 'a remote template',
      content: '',
      rule: '0 document-external',
      parts: {
        'word/_rels/settings.xml.rels': relation('attachedTemplate', 'http://127.0.0.1:9/Karsten.dotm'),
      },
    },
    {
      what: 'a link to a file',
      content: '',
      rule: '0 document-external',
      parts: { 'word/_rels/document.xml.rels': relation('image', 'file:///Karsten') },
    },
    {
      what: 'a file inside',
      content: '',
      rule: '0 document-embedded',
      parts: { 'word/embeddings/oleObject1.bin': 'Karsten' },
    },
    {
      what: 'another document inside',
      content: '',
      rule: '0 document-embedded',
      parts: { 'word/embeddings/a.docx': 'Karsten' },
    },
    {
      what: 'parts that nobody knows',
      content: '',
      rule: undefined,
      parts: { 'customXml/item1.xml': '<x>Karsten</x>', 'word/people.xml': '<x>Karsten</x>' },
    },
  ])('leaves out $what, and says so', async ({ content, rule, parts = {} }) => {
    const body = `${head}${p(run('IP: Ja, '))}${p(`${run('I: Og ')}${content}${run('så.')}`)}`;
    const { turns, warnings, everything } = await readInterview(docx(body, parts), 'a.docx');
    expect(turns).toEqual(['IP (user): Ja,', 'I (interviewer): Og så.']);
    expect(warnings).toEqual(rule === undefined ? [] : [rule]);
    expect(everything).not.toContain('Karsten');
  });

  it('with tracked changes is read as if they were accepted', async () => {
    const end = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
    const body = `${head}${p(`${end}${run('I: Hej')}`)}${p(run(' igen'))}${p(`${run('IP: ')}<w:ins>${run('ja')}</w:ins>`)}`;
    const { turns, warnings } = await readInterview(docx(body), 'a.docx');
    expect(turns).toEqual(['I (interviewer): Hej igen', 'IP (user): ja']);
    expect(warnings).toEqual(['4 document-tracked', '6 document-tracked']);
  });

  it('may have its header in a table and what was said in another, deleted rows left out', async () => {
    const header = table([
      ['Dato:', '12. marts 2021', 'Kommune:', 'Skive'],
      ['Deltager', 'Karsten Bligaard', '', ''],
    ]);
    const rows = table([
      ['Tid', 'Hvem', 'Udsagn'],
      ['0:05', 'I', 'Hej'],
      ['0:09', 'Karsten:', 'Ja'],
      ['', '', '(griner)'],
    ]);
    const deleted = rows.replace(/<w:tr>(?=(?:(?!<w:tr>).)*griner)/u, '<w:tr><w:trPr><w:del/></w:trPr>');
    const { turns, starts, header: found } = await readInterview(docx(`${header}${p('')}${rows}`), 'a.docx');
    expect(Object.keys(found)).toEqual(['dato', 'kommune', 'deltager']);
    expect(turns).toEqual(['I (interviewer): Hej', 'Karsten Bligaard (unknown): Ja\n(griner)']);
    expect(starts).toEqual([5, 9]);
    const shorter = await readInterview(docx(`${header}${p('')}${deleted}`), 'a.docx');
    expect(shorter.turns.at(-1)).toBe('Karsten Bligaard (unknown): Ja');
  });

  it.each([
    [
      'with headings',
      [
        ['Navn', 'Tekst'],
        ['I', 'Hej'],
        ['IP', 'Ja'],
      ],
    ],
    [
      'without',
      [
        ['0:01', 'I', 'Hej'],
        ['0:02', 'IP', 'Ja'],
      ],
    ],
  ])('may have its table right below that of the header, %s', async (_, rows) => {
    const header = table(HEADER_LINES.map((line) => line.split(': ')));
    const { turns, warnings } = await readInterview(docx(`${header}${table(rows)}`), 'a.docx');
    expect(turns).toEqual(['I (interviewer): Hej', 'IP (user): Ja']);
    expect(warnings).toEqual([]);
  });

  it('may have a table without headings, and one inside a cell', async () => {
    const inner = table([['Ja', 'nej']]);
    const body = `${head}${table([
      ['I', 'Hej'],
      ['IP', 'Nå'],
    ]).replace('<w:p><w:r><w:t xml:space="preserve">Nå</w:t></w:r></w:p>', inner)}`;
    const { turns } = await readInterview(docx(body), 'a.docx');
    expect(turns).toEqual(['I (interviewer): Hej', 'IP (user): Ja nej']);
  });

  it('is refused where a table is of something else, unless it is notes or minutes', async () => {
    const body = docx(
      `${head}${table([
        ['Punkt', 'Ansvar'],
        ['Kaffe', 'Os'],
      ])}`,
    );
    expect(await faultsOf('interview', body, 'a.docx')).toEqual(['4 document-table']);
    const { turns } = await readText('meeting', body, 'a.docx');
    expect(turns).toEqual([' (minutes): Punkt | Ansvar', ' (minutes): Kaffe | Os']);
  });

  it('may keep the word of its main part for itself', async () => {
    const moved = docx(`${head}${paragraph('I: Hej')}`);
    const text = Buffer.from(moved).toString('latin1').replaceAll('word/document.xml', 'word/dokument.xml');
    expect((await readInterview(Buffer.from(text, 'latin1'), 'a.docx')).turns).toEqual([
      'I (interviewer): Hej',
    ]);
  });
});
