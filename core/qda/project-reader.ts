import type { XmlHandler } from '../archives/read-xml.ts';
import type { Words } from './count-positions.ts';
import { documentIdOf, normaliseGuid } from './guid.ts';
import { lettersOf } from './letters.ts';
import { wholeWords } from './nearby-words.ts';
import type { Project, ProjectCode, ProjectCoding, ProjectText } from './project.ts';
import { VARIABLES } from './project-xml.ts';
import { QdaProblem } from './qda-problem.ts';

type Attributes = Readonly<Record<string, string>>;

/** What a project may have beside codes, texts and pictures. */
const LEFT_OUT = new Set(['PDFSource', 'AudioSource', 'VideoSource', 'Note', 'Set', 'Graph', 'Link']);
const LONGEST_NAME = 300;
const MOST_LEVELS = 20;
const MOST_CODES = 20_000;
const MOST_CODINGS = 500_000;
/** Of a person, as every export names its cases. */
const PSEUDONYM = /^[0-9a-f]{32}$/u;
/** A document's number, as it stands in the name that its export gave it. */
const DOCUMENT_ID = /(?<![0-9a-z])[0-9a-f]{16}(?![0-9a-z])/gu;
const MONTH = /^(\d{4}-(?:0[1-9]|1[0-2]))-\d{2}T/u;
const POSITION = /^\d{1,9}$/u;
/** So much of a selection's name is enough to know its words by. */
const LONGEST_WORDS = 40;
const SHORTEST_WORDS = 3;
const CUT_OFF = /(?:…|\.{3})$/u;

interface OpenText {
  readonly documentId?: string;
  readonly path?: string;
  readonly codings: ProjectCoding[];
  content?: string;
}

interface OpenSelection {
  readonly start: number;
  readonly end: number;
  readonly words?: Words;
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
  private readonly cases = new Set<string>();
  private codings = 0;
  private pictureCodings = 0;
  private isBegun = false;
  private isPicture = false;
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
    PictureSource: () => {
      this.isPicture = true;
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
    Case: ({ guid = '', name = '' }) => {
      this.cases.add(normaliseGuid(guid) ?? '');
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
    PictureSource: () => {
      this.isPicture = false;
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
    const codes = withoutCases(this.codes, this.cases);
    const texts = this.texts
      .map((text) => this.withoutCases(text))
      .filter(({ codings }) => codings.length > 0);
    const known = new Set(codes.map(({ guid }) => guid));
    if (known.size < codes.length) this.fault('code-doubled', 'Code', codes.length - known.size);
    const unknown = texts.flatMap(({ codings }) => codings).filter(({ code }) => !known.has(code));
    if (unknown.length > 0) this.fault('code-unknown', 'CodeRef', unknown.length);
    const { leftOut, pictureCodings } = this;
    return { codes, texts, leftOut, pictureCodings, faults: [...this.faults.values()] };
  }

  private withoutCases(text: ProjectText): ProjectText {
    const codings = text.codings.filter(({ code }) => !this.cases.has(code));
    this.leave('Case CodeRef', text.codings.length - codings.length);
    return { ...text, codings };
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
    else if (this.isPicture) this.pictureCodings++;
    else if (this.source !== undefined && this.selection === undefined) this.leave('TextSource Coding');
    else if (this.selection === 'unusable') this.fault('segment-position', 'PlainTextSelection');
    else if (this.source !== undefined && this.selection !== undefined)
      this.code(targetGUID, { source: this.source, selection: this.selection, coding: this.coding });
  }

  private code(target: string, { source, selection: { by, ...place }, coding }: Coded): void {
    const code = normaliseGuid(target);
    if (++this.codings > MOST_CODINGS) throw new QdaProblem('coding-size', 'Coding');
    if (code === undefined) {
      this.fault('coding-guid', 'CodeRef');
      return;
    }
    const coder = normaliseGuid(coding['creatingUser'] ?? by['creatingUser'] ?? '');
    const month = MONTH.exec(coding['creationDateTime'] ?? by['creationDateTime'] ?? '')?.[1];
    source.codings.push({
      ...place,
      code,
      ...(coder === undefined ? {} : { coder }),
      ...(month === undefined ? {} : { month }),
    });
  }

  private leave(element: string, count = 1): void {
    if (count > 0) this.leftOut.set(element, (this.leftOut.get(element) ?? 0) + count);
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
  return isPlace ? { start: Number(start), end: Number(end), ...wordsOf(by), by } : 'unusable';
}

/** Some programs name a selection by its words, or by as many as fit. */
function wordsOf({ name = '' }: Attributes): Pick<OpenSelection, 'words'> {
  const first = lettersOf(name.slice(0, LONGEST_WORDS * 4).replace(CUT_OFF, '')).text.slice(0, LONGEST_WORDS);
  if (first.length < SHORTEST_WORDS) return {};
  if (CUT_OFF.test(name)) return { words: { first } };
  const last = lettersOf(name.slice(-LONGEST_WORDS * 4)).text.slice(-LONGEST_WORDS);
  const whole = wholeWords(name);
  return { words: { first, last, ...(whole === undefined ? {} : { whole }) } };
}

/** A case is no code, though NVivo lists each as one of the same GUID: what is below it goes to the code above. */
function withoutCases(codes: readonly ProjectCode[], cases: ReadonlySet<string>): ProjectCode[] {
  const above = new Map(codes.map(({ guid, parent }) => [guid, parent]));
  const codeAbove = (guid: string | undefined): string | undefined =>
    guid === undefined || !cases.has(guid) ? guid : codeAbove(above.get(guid));
  return codes.flatMap(({ guid, name, parent: listed }) => {
    const parent = codeAbove(listed);
    return cases.has(guid) ? [] : [{ guid, name, ...(parent === undefined ? {} : { parent }) }];
  });
}
