import { crc32, deflateRawSync } from 'node:zlib';

/** A cell: text is shared, a number may have a style, anything else is the cell's XML after its reference. */
export type Cell = string | number | { readonly xml: string } | { readonly day: number } | null;

export interface WorkbookOptions {
  readonly sheets?: readonly { readonly rows: readonly (readonly Cell[])[]; readonly state?: string }[];
  readonly from1904?: boolean;
  /** Parts to add or to put in place of others. */
  readonly parts?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as Excel writes it, with the parts that matter to a reader. Style 1 is a day, style 2 a day of a form of its own, 3 an amount. */
export function aWorkbook({ sheets = [], from1904 = false, parts = {} }: WorkbookOptions): Buffer {
  const strings: string[] = [];
  const worksheets = sheets.map(({ rows }) => sheetXml(rows, strings));
  const list = sheets.map(
    ({ state }, index) =>
      `<sheet name="Ark${index + 1}" sheetId="${index + 1}" ${state === undefined ? '' : `state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return zip({
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="[$-406]dd\\-mm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;kr. dag&quot;"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${shared.join('')}</sst>`,
    ...Object.fromEntries(worksheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...parts,
  });
}

function sheetXml(rows: readonly (readonly Cell[])[], strings: string[]): string {
  const lines = rows.flatMap((cells, row) => {
    const filled = cells.flatMap((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, strings));
    return filled.length === 0 ? [] : [`<row r="${row + 1}">${filled.join('')}</row>`];
  });
  return `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, reference: string, strings: string[]): string[] {
  if (cell === null) return [];
  if (typeof cell === 'number') return [`<c r="${reference}"><v>${cell}</v></c>`];
  if (typeof cell === 'string') return [`<c r="${reference}" t="s"><v>${strings.push(cell) - 1}</v></c>`];
  return 'day' in cell
    ? [`<c r="${reference}" s="1"><v>${cell.day}</v></c>`]
    : [`<c r="${reference}" ${cell.xml}</c>`];
}

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A zip archive of some texts. */
export function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const file = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x0800, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, file, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), header, tail, file]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
