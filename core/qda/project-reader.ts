import type { XmlHandler } from '../archives/read-xml.ts';
import { documentIdOf, normaliseGuid } from './guid.ts';
import type { Project, ProjectCode, ProjectCoding, ProjectText } from './project.ts';
import { VARIABLES } from './project-xml.ts';
import { QdaProblem } from './qda-problem.ts';

type Attributes = Readonly<Record<string, string>>;

/** What a project may have beside codes and coded texts. */
const LEFT_OUT = new Set([
  'PictureSource',
  'PDFSource',
  'AudioSource',
  'VideoSource',
  'Note',
  'Set',
  'Graph',
  'Link',
]);
const LONGEST_NAME = 300;
const MOST_LEVELS = 20;
const MOST_CODES = 20_000;
const MOST_CODINGS = 500_000;
/** Of a person, as every export names its cases. */
const PSEUDONYM = /^[0-9a-f]{32}$/u;
/** A document's number, as it stands at the end of the name that its export gave it. */
const DOCUMENT_ID = /(?<![0-9a-z])[0-9a-f]{16}(?![0-9a-z])/gu;
const MONTH = /^(\d{4}-(?:0[1-9]|1[0-2]))-\d{2}T/u;
const POSITION = /^\d{1,9}$/u;

interface OpenText {
  readonly documentId?: string;
  readonly path?: string;
  readonly codings: ProjectCoding[];
  content?: string;
}

interface OpenSelection {
  readonly start: number;
  readonly end: number;
  readonly by: Attributes;
}

interface Coded {
  readonly source: OpenText;
  readonly selection: OpenSelection;
  readonly coding: Attributes;
}

/** Takes what a REFI-QDA 1.5 project or codebook has of codes and coded texts, and counts what else there is. */
export class ProjectReader implements XmlHandler {
  private readonly codes: ProjectCode[] = [];
  private readonly texts: ProjectText[] = [];
  private readonly leftOut = new Map<string, number>();
  private readonly faults = new Map<string, { rule: string; element: string; count: number }>();
  private readonly codesAbove: string[] = [];
  private codings = 0;
  private isBegun = false;
  private source: OpenText | undefined;
  /** `unusable` where its positions are none. */
  private selection: OpenSelection | 'unusable' | undefined;
  private coding: Attributes | undefined;
  private isContent = false;
  private isDescription = false;
  private readonly root: 'Project' | 'CodeBook';
  private readonly opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    Code: (attributes) => this.openCode(attributes),
    TextSource: (attributes) => {
      this.source = { ...sourceOf(attributes), codings: [] };
    },
    PlainTextContent: () => {
      this.isContent = this.source !== undefined;
    },
    PlainTextSelection: (attributes) => {
      this.selection = selectionOf(attributes);
    },
    Coding: (attributes) => {
      this.coding = attributes;
    },
    CodeRef: (attributes) => this.refer(attributes),
    Case: ({ name = '' }) => {
      if (!PSEUDONYM.test(name)) this.leave('Case');
    },
    Variable: ({ name = '' }) => {
      if (!Object.hasOwn(VARIABLES, name)) this.leave('Variable');
    },
    Description: () => {
      this.isDescription = true;
    },
  };
  private readonly closing: Readonly<Record<string, () => void>> = {
    Code: () => {
      this.codesAbove.pop();
    },
    TextSource: () => {
      if (this.source !== undefined && this.source.codings.length > 0) this.texts.push(this.source);
      this.source = undefined;
    },
    PlainTextContent: () => {
      this.isContent = false;
    },
    PlainTextSelection: () => {
      this.selection = undefined;
    },
    Coding: () => {
      this.coding = undefined;
    },
    Description: () => {
      this.isDescription = false;
    },
  };

  constructor(root: 'Project' | 'CodeBook') {
    this.root = root;
  }

  open(name: string, attributes: Attributes): void {
    if (!this.isBegun && name !== this.root) throw new QdaProblem('coding-format');
    this.isBegun = true;
    if (LEFT_OUT.has(name)) this.leave(name);
    this.opening[name]?.(attributes);
  }

  close(name: string): void {
    this.closing[name]?.();
  }

  text(text: string): void {
    if (this.isContent && this.source !== undefined) this.source.content = (this.source.content ?? '') + text;
    else if (this.isDescription && text.trim() !== '') {
      this.isDescription = false;
      this.leave('Description');
    }
  }

  /** What was read; a coding of a code that is not in the codebook is a fault. */
  finish(): Project {
    const known = new Set(this.codes.map(({ guid }) => guid));
    if (known.size < this.codes.length) this.fault('code-doubled', 'Code', this.codes.length - known.size);
    const unknown = this.texts.flatMap(({ codings }) => codings).filter(({ code }) => !known.has(code));
    if (unknown.length > 0) this.fault('code-unknown', 'CodeRef', unknown.length);
    const { codes, texts, leftOut } = this;
    return { codes, texts, leftOut, faults: [...this.faults.values()] };
  }

  private openCode(attributes: Attributes): void {
    const guid = normaliseGuid(attributes['guid'] ?? '');
    const name = (attributes['name'] ?? '').trim().replaceAll(/\s+/gu, ' ');
    const parent = this.codesAbove.at(-1);
    this.codesAbove.push(guid ?? '');
    if (this.codesAbove.length > MOST_LEVELS || this.codes.length >= MOST_CODES)
      throw new QdaProblem('coding-size', 'Code');
    if (guid === undefined) this.fault('coding-guid', 'Code');
    else if (name === '' || name.length > LONGEST_NAME) this.fault('code-name', 'Code');
    else this.codes.push({ guid, name, ...(parent === undefined ? {} : { parent }) });
  }

  /** The code of a passage, of a whole document or person, or of something that is left out already. */
  private refer({ targetGUID = '' }: Attributes): void {
    if (this.coding === undefined) this.leave('Case CodeRef');
    else if (this.source !== undefined && this.selection === undefined) this.leave('TextSource Coding');
    else if (this.selection === 'unusable') this.fault('segment-position', 'PlainTextSelection');
    else if (this.source !== undefined && this.selection !== undefined)
      this.code(targetGUID, { source: this.source, selection: this.selection, coding: this.coding });
  }

  private code(target: string, { source, selection, coding }: Coded): void {
    const code = normaliseGuid(target);
    if (++this.codings > MOST_CODINGS) throw new QdaProblem('coding-size', 'Coding');
    if (code === undefined) {
      this.fault('coding-guid', 'CodeRef');
      return;
    }
    const { start, end, by } = selection;
    const coder = normaliseGuid(coding['creatingUser'] ?? by['creatingUser'] ?? '');
    const month = MONTH.exec(coding['creationDateTime'] ?? by['creationDateTime'] ?? '')?.[1];
    source.codings.push({
      ...{ code, start, end },
      ...(coder === undefined ? {} : { coder }),
      ...(month === undefined ? {} : { month }),
    });
  }

  private leave(element: string): void {
    this.leftOut.set(element, (this.leftOut.get(element) ?? 0) + 1);
  }

  private fault(rule: string, element: string, count = 1): void {
    const known = this.faults.get(`${rule} ${element}`);
    if (known === undefined) this.faults.set(`${rule} ${element}`, { rule, element, count });
    else known.count += count;
  }
}

function sourceOf({ guid = '', name = '', plainTextPath: path }: Attributes): Omit<OpenText, 'codings'> {
  const [inName, another] = new Set(name.toLowerCase().match(DOCUMENT_ID));
  const documentId = documentIdOf(guid) ?? (another === undefined ? inName : undefined);
  return { ...(documentId === undefined ? {} : { documentId }), ...(path === undefined ? {} : { path }) };
}

function selectionOf(by: Attributes): OpenSelection | 'unusable' {
  const [start, end] = [by['startPosition'] ?? '', by['endPosition'] ?? ''].map((text) => text.trim());
  const isPlace = POSITION.test(start ?? '') && POSITION.test(end ?? '') && Number(end) >= Number(start);
  return isPlace ? { start: Number(start), end: Number(end), by } : 'unusable';
}
