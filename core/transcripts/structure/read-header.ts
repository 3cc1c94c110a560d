import type { Line } from '../formats/source-text.ts';
import type { DocumentFault, Header, HeaderValue, Vocabulary } from '../transcript.ts';
import { type Entry, type HeaderLine, headerLine, isSaid } from './header-line.ts';
import { labelled } from './labelled.ts';
import { createSpeakers } from './speakers.ts';
import { holdsOnlyNames } from './split-names.ts';

/** A document's header, and what comes after it. */
export interface ReadHeader {
  readonly header: Header;
  /** Where it begins. */
  readonly line: number;
  readonly faults: readonly DocumentFault[];
  readonly warnings: readonly DocumentFault[];
  readonly rest: readonly Line[];
}

/** A header stands near the top. */
const MOST_HEADER_LINES = 400;
/** A label that comes back so often begins turns. */
const TIMES_OF_A_LABEL = 3;

/**
 * Reads lines of key and value up to the first turn or the first other paragraph. Lines above the first field are titles; a blank line
 * ends the header unless a field follows it.
 */
export function readHeader(lines: readonly Line[], vocabulary: Vocabulary): ReadHeader {
  const reading = new HeaderReading(lines.slice(0, MOST_HEADER_LINES), vocabulary, labelTimes(lines));
  const end = reading.readToEnd();
  const { fields, faults, warnings } = reading;
  const firstLine = lines.find(({ text }) => text !== '')?.number ?? 1;
  const rest = lines.slice(end);
  if (reading.line !== undefined) return { header: fields, line: reading.line, faults, warnings, rest };
  return {
    header: {},
    line: firstLine,
    faults: [{ line: firstLine, field: '', rule: 'document-header' }],
    warnings: [],
    rest: [],
  };
}

function labelTimes(lines: readonly Line[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of lines) {
    const found = labelled(text);
    if (found?.form === 'colon') times.set(found.label, (times.get(found.label) ?? 0) + 1);
  }
  return times;
}

class HeaderReading {
  readonly fields: Record<string, HeaderValue[]> = {};
  readonly faults: DocumentFault[] = [];
  readonly warnings: DocumentFault[] = [];
  line: number | undefined;
  readonly #lines: readonly Line[];
  readonly #kinds: readonly HeaderLine[];
  readonly #vocabulary: Vocabulary;
  readonly #times: ReadonlyMap<string, number>;
  /** A field of names without a value: the names stand in the lines below. */
  #openList: string | undefined;

  constructor(lines: readonly Line[], vocabulary: Vocabulary, times: ReadonlyMap<string, number>) {
    this.#lines = lines;
    this.#kinds = lines.map((line) => headerLine(line, vocabulary));
    this.#vocabulary = vocabulary;
    this.#times = times;
  }

  /** The number of lines that the header takes. */
  readToEnd(): number {
    let end = 0;
    let isAfterBlank = false;
    for (const [index, line] of this.#lines.entries()) {
      const kind = this.#kinds[index] ?? { kind: 'blank' };
      if (kind.kind === 'blank') {
        isAfterBlank = this.line !== undefined;
        continue;
      }
      if (!this.#takes(index, line, kind, isAfterBlank)) break;
      isAfterBlank = false;
      end = index + 1;
    }
    return end;
  }

  /** Whether the line is the header's. */
  #takes(index: number, line: Line, kind: HeaderLine, isAfterBlank: boolean): boolean {
    // A table below the header that has no field of it is what was said.
    if (this.line !== undefined && line.row !== undefined && !this.#hasFields(line.row.table)) return false;
    switch (kind.kind) {
      case 'field':
        return this.#add(line, kind.entries);
      case 'person':
        return !isAfterBlank && this.#isInBlock(index) && this.#add(line, kind.entries);
      case 'either':
        return this.#isStated(index, kind.entries, isAfterBlank) && this.#add(line, kind.entries);
      case 'unknown':
        return this.#takesUnknown(index, line, kind.key, isAfterBlank);
      case 'text':
        return this.#takesText(index, line, isAfterBlank);
      default:
        return false;
    }
  }

  #hasFields(table: number): boolean {
    return this.#lines.some(
      (line, index) => line.row?.table === table && this.#kinds[index]?.kind === 'field',
    );
  }

  /** Whether the header states it, and nobody says it. */
  #isStated(index: number, [entry]: readonly Entry[], isAfterBlank: boolean): boolean {
    const { key = '', value = '', field = '' } = entry ?? {};
    const times = this.#times.get(key) ?? 0;
    if (isAfterBlank) return times === 1 && holdsOnlyNames(value, 2);
    if (this.line === undefined) return holdsOnlyNames(value, 2);
    if (this.#isFieldAhead(index) || (holdsOnlyNames(value, 1) && this.#isInBlock(index))) return true;
    if (times >= TIMES_OF_A_LABEL && this.fields[field] !== undefined) return false;
    return holdsOnlyNames(value, 2) || (times < TIMES_OF_A_LABEL && !isSaid(value));
  }

  /** Whether a field or a blank line follows before anybody speaks. */
  #isInBlock(index: number): boolean {
    const after = this.#kinds.slice(index + 1);
    const end = after.findIndex(({ kind }) => kind !== 'either' && kind !== 'person' && kind !== 'unknown');
    return after[end]?.kind === 'blank' || after[end]?.kind === 'field';
  }

  #takesUnknown(index: number, line: Line, key: string, isAfterBlank: boolean): boolean {
    if (this.line === undefined) return this.#leaveOut(line, 'document-title');
    if (this.#isFieldAhead(index)) return this.#leaveOut(line, 'document-header-unknown');
    const speakers = createSpeakers([], this.fields, this.#vocabulary);
    const comesBack = (this.#times.get(key) ?? 0) > 1;
    if (isAfterBlank || comesBack || speakers.known(key) !== undefined) return false;
    return this.#leaveOut(line, 'document-header-unknown');
  }

  #takesText(index: number, line: Line, isAfterBlank: boolean): boolean {
    if (this.line === undefined) return this.#leaveOut(line, 'document-title');
    const name = line.text.replace(/^(?:[-–•*·]|\d{1,2}[.)])\s*/u, '');
    if (this.#openList !== undefined && holdsOnlyNames(name, 1)) {
      this.#values(this.#openList).push({ line: line.number, value: name });
      return true;
    }
    if (isAfterBlank || !this.#isFieldAhead(index)) return false;
    this.faults.push({ line: line.number, field: '', rule: 'document-header' });
    return true;
  }

  /** Whether a field follows for sure, before a blank line or a turn. */
  #isFieldAhead(index: number): boolean {
    const ahead = this.#kinds.slice(index + 1);
    const end = ahead.findIndex(({ kind }) => kind === 'blank' || kind === 'turn');
    return ahead.slice(0, end < 0 ? ahead.length : end).some(({ kind }) => kind === 'field');
  }

  #leaveOut({ number }: Line, rule: string): boolean {
    this.warnings.push({ line: number, field: '', rule });
    return true;
  }

  #add(line: Line, entries: readonly Entry[]): boolean {
    this.line ??= line.number;
    this.#openList = undefined;
    for (const entry of entries) {
      if (entry.field === undefined) this.#leaveOut(line, 'document-header-unknown');
      else if (entry.value !== '') this.#addValue(line.number, entry.field, entry);
      else if (this.#vocabulary.holdsNames(entry.field)) this.#openList = entry.field;
    }
    return true;
  }

  #addValue(line: number, field: string, { value, of }: Entry): void {
    const values = this.#values(field);
    if (values.length > 0 && !this.#vocabulary.isList(field))
      this.faults.push({ line, field, rule: 'document-header-repeated' });
    else values.push({ line, value, ...(of === undefined ? {} : { of }) });
  }

  #values(field: string): HeaderValue[] {
    const values = this.fields[field] ?? [];
    this.fields[field] = values;
    return values;
  }
}
