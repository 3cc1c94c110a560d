import { posix } from 'node:path';
import type { Archive } from '../../../archives/open-archive.ts';
import { PackageProblem } from '../../../archives/package-problem.ts';
import { readWholeXml } from '../../../archives/read-xml.ts';
import { isDateFormat } from './date-formats.ts';

/** What all sheets of a workbook share. */
export interface WorkbookParts {
  /** Parts of the sheets that a person sees, in their order. */
  readonly sheets: readonly string[];
  readonly from1904: boolean;
  readonly strings: readonly string[];
  /** Whether the cell style of a number shows a day or a time. */
  readonly isDate: readonly boolean[];
}

const WORKBOOK = 'xl/workbook.xml';
const MOST_STRING_LETTERS = 512 * 2 ** 20;

export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  // A text document and an OpenDocument table are archives too; a macro makes it another kind of file.
  if (!archive.has(WORKBOOK) || archive.has('xl/vbaProject.bin')) throw new PackageProblem('file-type');
  const targets = await readTargets(archive);
  const sheets: string[] = [];
  let from1904 = false;
  await readWholeXml(archive.read(WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key) && key !== 'id')?.[1];
      const target = targets.get(id ?? '');
      // A chart has a sheet of its own, without cells.
      if (target?.type.endsWith('/worksheet')) sheets.push(target.part);
    },
  });
  return { sheets, from1904, strings: await readStrings(archive), isDate: await readStyles(archive) };
}

async function readTargets(archive: Archive): Promise<Map<string, { part: string; type: string }>> {
  const targets = new Map<string, { part: string; type: string }>();
  await readWholeXml(archive.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '', Type = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target);
      targets.set(Id, { part, type: Type });
    },
  });
  return targets;
}

/** Shared texts; what is written above a word to tell its sound is no part of it. */
async function readStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let current = '';
  let letters = 0;
  let isText = false;
  let isSound = false;
  await readWholeXml(archive.read('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isSound = true;
      isText = name === 't' && !isSound;
    },
    close(name) {
      if (name === 'rPh') isSound = false;
      isText = false;
      if (name !== 'si') return;
      letters += current.length;
      if (letters > MOST_STRING_LETTERS) throw new PackageProblem('archive-limit');
      strings.push(current);
    },
    text(text) {
      if (isText) current += text;
    },
  });
  return strings;
}

async function readStyles(archive: Archive): Promise<boolean[]> {
  const isDate: boolean[] = [];
  if (!archive.has('xl/styles.xml')) return isDate;
  const codes = new Map<number, string>();
  let isCellStyle = false;
  await readWholeXml(archive.read('xl/styles.xml'), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle)
        isDate.push(isDateFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return isDate;
}
