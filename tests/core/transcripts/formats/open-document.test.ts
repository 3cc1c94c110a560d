import { describe, expect, it } from 'vitest';
import { odt } from '../../../../core/synthetic/formats/office.ts';
import { faultsOf, HEADER_LINES, readInterview } from '../../../support/a-document.ts';

const p = (content: string, attributes = '') => `<text:p${attributes}>${content}</text:p>`;
const head = [...HEADER_LINES, ''].map((line) => p(line)).join('');
const HIDDEN =
  '<number:date-style xmlns:number="n"><number:text>. </number:text></number:date-style><style:style style:name="T1"><style:text-properties text:display="none"/></style:style>';

describe('an OpenDocument text', () => {
  it('is read with its blanks, breaks, lists, headings and links', async () => {
    const body = `${head}<text:h>I: Hej</text:h><text:list><text:list-item>${p('IP: ja<text:tab/>og<text:s text:c="9"/>nej<text:line-break/>og\n   <text:span>så</text:span> <text:a>her</text:a>')}</text:list-item></text:list>`;
    const { turns, warnings } = await readInterview(odt(body), 'a.odt');
    expect(turns).toEqual(['I (interviewer): Hej', 'IP (user): ja\tog nej\nog så her']);
    expect(warnings).toEqual([]);
  });

  it.each([
    {
      what: 'comments',
      content: `<office:annotation><dc:creator xmlns:dc="d">Karsten</dc:creator>${p('Karsten')}</office:annotation>`,
      rule: '5 document-comments',
    },
    {
      what: 'footnotes',
      content: `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Karsten')}</text:note-body></text:note>`,
      rule: '5 document-footnotes',
    },
    {
      what: 'text boxes',
      content: `<draw:frame><draw:text-box>${p('Karsten')}</draw:text-box></draw:frame>`,
      rule: '5 document-text-box',
    },
    {
      what: 'hidden text',
      content: '<text:hidden-text>Karsten</text:hidden-text>',
      rule: '5 document-hidden',
    },
    {
      what: 'text of a hidden style',
      content: '<text:span text:style-name="T1">Karsten</text:span>',
      rule: '5 document-hidden',
    },
    {
      what: 'page headers',
      content: '',
      rule: '0 document-page-headers',
      parts: { 'styles.xml': `<s:x xmlns:s="s"><s:header><p>Karsten</p></s:header></s:x>` },
    },
    { what: 'properties', content: '', rule: undefined, parts: { 'meta.xml': '<x>Karsten</x>' } },
    {
      what: 'embedded objects',
      content: '',
      rule: '0 document-embedded',
      parts: { 'Object 1/content.xml': '<x>Karsten</x>' },
    },
  ])('leaves out $what, and says so', async ({ content, rule, parts = {} }) => {
    const body = `${head}${p('IP: Ja')}${p(`I: Og ${content}så`)}`;
    const { turns, warnings, everything } = await readInterview(
      odt(body, { styles: HIDDEN, parts }),
      'a.odt',
    );
    expect(turns).toEqual(['IP (user): Ja', 'I (interviewer): Og så']);
    expect(warnings).toEqual(rule === undefined ? [] : [rule]);
    expect(everything).not.toContain('Karsten');
  });

  it('leaves out what was deleted, kept beside the text', async () => {
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('Karsten')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const { turns, warnings, everything } = await readInterview(
      odt(`${deleted}${head}${p('I: Hej')}`),
      'a.odt',
    );
    expect(turns).toEqual(['I (interviewer): Hej']);
    expect(warnings).toEqual(['0 document-tracked']);
    expect(everything).not.toContain('Karsten');
  });

  it('may have a table of who said what, however often a row says that it is repeated', async () => {
    const cell = (text: string) =>
      `<table:table-cell table:number-columns-repeated="1000000">${p(text)}</table:table-cell>`;
    const row = (...cells: string[]) =>
      `<table:table-row table:number-rows-repeated="1000000">${cells.map(cell).join('')}</table:table-row>`;
    const body = `${head}<table:table>${row('Taler', 'Tekst')}${row('I', 'Hej')}${row('IP', 'Ja')}</table:table>`;
    expect((await readInterview(odt(body), 'a.odt')).turns).toEqual([
      'I (interviewer): Hej',
      'IP (user): Ja',
    ]);
  });

  it.each([
    { what: 'macros', parts: { 'Basic/Standard/Module1.xml': '<x/>' }, rule: '0 document-macro' },
    {
      what: 'a password',
      parts: { 'META-INF/manifest.xml': '<m><encryption-data/></m>' },
      rule: '0 document-protected',
    },
    { what: 'broken XML', parts: { 'content.xml': '<x>' }, rule: '0 document-damaged' },
  ])('with $what is refused', async ({ parts, rule }) => {
    expect(await faultsOf('interview', odt(p('x'), { parts }), 'a.odt')).toEqual([rule]);
  });
});
