import { type Zippable, zipSync } from 'fflate';
import { clock, type SpokenDocument, timesOf } from './spoken-document.ts';
import { headerLines } from './texts.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';

/** A Word document of paragraphs. */
export function writeDocx({ header, turns }: SpokenDocument): Uint8Array {
  const spoken = turns.map(({ label, text }) => `${label}: ${text}`);
  return docx([...headerLines(header), '', ...spoken].map(paragraph).join(''));
}

/** A Word document of two tables, as some transcribers make it: the header, and time, speaker and text. */
export function writeDocxTables(document: SpokenDocument): Uint8Array {
  const times = timesOf(document);
  const rows = document.turns.map(({ label, text }, index) => [
    clock(times[index]?.start ?? 0, '.', 1),
    label,
    text,
  ]);
  return docx(`${table(document.header)}${paragraph('')}${table([['Tid', 'Taler', 'Tekst'], ...rows])}`);
}

/** A Word document as a meeting program exports it: name and time above what is said. */
export function writeMeetingDocx(document: SpokenDocument): Uint8Array {
  const times = timesOf(document);
  const spoken = document.turns.map(({ name, text }, index) => {
    const [, minutes, seconds] = clock(times[index]?.start ?? 0, '.', 0).split(':');
    return lines([`${name}   ${Number(minutes)}:${seconds}`, text]);
  });
  return docx([...headerLines(document.header).map(paragraph), paragraph(''), ...spoken].join(''));
}

/** An OpenDocument text of paragraphs. */
export function writeOdt({ header, turns }: SpokenDocument): Uint8Array {
  const spoken = turns.map(({ label, text }) => `${label}: ${text}`);
  return odt(
    [...headerLines(header), '', ...spoken].map((text) => `<text:p>${spaced(text)}</text:p>`).join(''),
  );
}

/** A Word document with this body. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return archive({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** An OpenDocument text with this body. */
export function odt(
  body: string,
  { styles = '', parts = {} }: { styles?: string; parts?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const names = ['office', 'text', 'table', 'style', 'draw']
    .map((name) => `xmlns:${name}="${OFFICE}:${name === 'draw' ? 'drawing' : name}:1.0"`)
    .join(' ');
  return archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${XML}<office:document-content ${names} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="${OFFICE}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ...parts,
  });
}

/** A paragraph of a Word document. */
export function paragraph(text: string): string {
  return lines([text]);
}

function lines(texts: readonly string[]): string {
  const runs = texts.map((text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`);
  return `<w:p>${runs.join('<w:r><w:br/></w:r>')}</w:p>`;
}

/** A table of a Word document. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** OpenDocument keeps one blank of several, and no tabs. */
function spaced(text: string): string {
  return escaped(text)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/ {2,}/g, (blanks) => ` <text:s text:c="${blanks.length - 1}"/>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Nothing is packed and no time is told, so that the same parts give the same bytes on every machine. */
function archive(parts: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = encoder.encode(text);
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}
