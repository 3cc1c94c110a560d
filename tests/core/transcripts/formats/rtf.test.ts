import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER_LINES, readInterview } from '../../../support/a-document.ts';

const head = `${HEADER_LINES.join('\\par ')}\\par\\par `;
const rtf = (body: string, before = '\\ansi\\ansicpg1252') => `{\\rtf1${before} ${head}${body}}`;

describe('a Rich Text document', () => {
  it.each([
    ['letters of its code page', "I: bl\\'e5b\\'e6r", 'blåbær'],
    ['letters by number', 'I: bl\\u229?b\\u230 ?r', 'blåbær'],
    ['letters without substitutes', 'I: {\\uc0 bl\\u229 b\\u230 r}', 'blåbær'],
    ['letters with long substitutes', "I: {\\uc2 bl\\u229\\'61\\'61b\\u230 aer}", 'blåbær'],
    ['an emoji', 'I: \\u-10179?\\u-8694?', '😊'],
    ['bytes above ASCII', 'I: blåbær', 'blåbær'],
    ['signs', 'I: \\{a\\} \\\\ b\\~c\\_d\\emdash e\\line f\\tab g', '{a} \\ b c-d—e\nf\tg'],
    ['formatting', 'I: {\\b fed} {\\i\\fs24 skr\\u229?}', 'fed skrå'],
    ['lines broken anywhere', 'I: bl\r\nå\r\nbær', 'blåbær'],
    ['a field', 'I: {\\field{\\*\\fldinst MAILTO karsten}{\\fldrslt her}}', 'her'],
    ['a picture', 'I: a{\\pict\\wmetafile8 0a0b0c}b', 'ab'],
    ['binary data', 'I: a{\\pict\\bin3 }{\\}b', 'ab'],
  ])('with %s is read as it is seen', async (_, body, text) => {
    const { turns, warnings } = await readInterview(Buffer.from(rtf(body), 'latin1'), 'a.rtf');
    expect(turns).toEqual([`I (interviewer): ${text}`]);
    expect(warnings).toEqual([]);
  });

  it.each([
    [
      'font by font',
      '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238 Arial CE;}}',
      "I: \\f0\\'e5{\\f1\\'e5}\\'e5",
      'åĺå',
    ],
    ['of a Macintosh', '\\mac', "I: bl\\'8cb\\'ber", 'blåbær'],
  ])('has letters %s', async (_, before, body, text) => {
    const { turns } = await readInterview(rtf(body, before), 'a.rtf');
    expect(turns).toEqual([`I (interviewer): ${text}`]);
  });

  it.each([
    { what: 'hidden text', content: '{\\v Karsten}', rule: '5 document-hidden' },
    { what: 'deleted text', content: '{\\deleted Karsten}', rule: '5 document-tracked' },
    {
      what: 'comments',
      content: '{\\*\\atnid K}{\\*\\atnauthor Karsten}{\\*\\annotation Karsten}',
      rule: '5 document-comments',
    },
    { what: 'footnotes', content: '{\\footnote Karsten}', rule: '5 document-footnotes' },
    {
      what: 'page headers',
      content: '{\\header Karsten}{\\footerf Karsten}',
      rule: '5 document-page-headers',
    },
    {
      what: 'text boxes',
      content: '{\\shp{\\*\\shpinst{\\shptxt Karsten}}{\\shprslt Karsten}}',
      rule: '5 document-text-box',
    },
    {
      what: 'objects',
      content: '{\\object\\objemb{\\*\\objdata 4b61}{\\result Karsten}}',
      rule: '5 document-embedded',
    },
    {
      what: 'a remote template',
      content: '{\\*\\template http://127.0.0.1/Karsten}',
      rule: '5 document-external',
    },
    { what: 'properties', content: '{\\info{\\author Karsten}{\\operator Karsten}}', rule: undefined },
    {
      what: 'groups of a kind that nobody knows',
      content: '{\\*\\karsten Karsten{\\b Karsten}}',
      rule: undefined,
    },
    {
      what: 'styles and fonts',
      content: '{\\stylesheet{\\s0 Karsten;}}{\\fonttbl{\\f9 Karsten;}}',
      rule: undefined,
    },
  ])('leaves out $what, and says so', async ({ content, rule }) => {
    const { turns, warnings, everything } = await readInterview(
      Buffer.from(rtf(`IP: Ja\\par I: Og ${content}så`), 'latin1'),
      'a.rtf',
    );
    expect(turns).toEqual(['IP (user): Ja', 'I (interviewer): Og så']);
    expect([...new Set(warnings)]).toEqual(rule === undefined ? [] : [rule]);
    expect(everything).not.toContain('Karsten');
  });

  it('may have a table of who said what', async () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx1\\cellx2 ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join(' ')}\\row `;
    const body = `${row('Taler', 'Tekst')}${row('I', 'Hej')}${row('IP', 'Ja\\par nej')}\\pard `;
    const { turns } = await readInterview(rtf(body), 'a.rtf');
    expect(turns).toEqual(['I (interviewer): Hej', 'IP (user): Ja nej']);
  });

  it('may end its paragraphs as a Macintosh does', async () => {
    const { turns } = await readInterview(rtf('I: Hej\\\nIP: Ja\\\n'), 'a.rtf');
    expect(turns).toEqual(['I (interviewer): Hej', 'IP (user): Ja']);
  });

  it.each([
    { what: 'cut short', content: rtf('I: Hej').slice(0, -1), rule: '0 document-damaged' },
    { what: 'closed too often', content: `${rtf('I: Hej')}}`, rule: '0 document-damaged' },
    { what: 'with groups without end', content: rtf('{'.repeat(5000)), rule: '0 document-damaged' },
    {
      what: 'with data longer than itself',
      content: rtf('{\\pict\\bin2000000000 x}'),
      rule: '0 document-damaged',
    },
    { what: 'in letters of DOS', content: rtf("I: \\'86", '\\pc'), rule: '4 encoding' },
  ])('$what is refused', async ({ content, rule }) => {
    expect(await faultsOf('interview', content, 'a.rtf')).toEqual([rule]);
  });
});
