import type { Line } from '../formats/source-text.ts';
import type { DocumentFault, Turn, Vocabulary } from '../transcript.ts';
import { type Labelled, labelled } from './labelled.ts';
import type { ReadHeader } from './read-header.ts';
import { readTableTurns } from './read-table-turns.ts';
import { createSpeakers, type Speaker, type Speakers } from './speakers.ts';
import { clockSeconds, readTimeStamps, type TimeStamps } from './time-stamps.ts';
import { TurnCollector } from './turn-collector.ts';

/** What a body gives. */
export interface ReadTurns {
  readonly turns: readonly Turn[];
  readonly faults: readonly DocumentFault[];
}

interface Paragraph {
  readonly line: Line;
  readonly stamps: TimeStamps;
  readonly start: Labelled | undefined;
}

const REMARK = /^(?:\([^)]*\)|\[[^\]]*\])[.]?$/u;

/** Reads paragraphs that begin with a speaker's label, where a new one speaks, and tables with who said what. */
export function readTurns(read: ReadHeader, vocabulary: Vocabulary): ReadTurns {
  const paragraphs = read.rest.filter((line) => line.text !== '').map(toParagraph);
  const speakers = createSpeakers(
    paragraphs.flatMap(({ line, start }) => (start === undefined || line.row ? [] : [start.label])),
    read.header,
    vocabulary,
  );
  const body = new BodyReading(speakers, paragraphs);
  const tables = Map.groupBy(paragraphs, ({ line }) => line.row?.table);
  const faults: DocumentFault[] = [];
  for (const paragraph of paragraphs) {
    const { line } = paragraph;
    if (line.row === undefined) body.read(paragraph);
    else if (tables.get(line.row.table)?.[0] === paragraph) {
      const rows = (tables.get(line.row.table) ?? []).map((one) => one.line);
      if (!readTableTurns(rows, speakers, body.turns))
        faults.push({ line: line.number, field: '', rule: 'document-table' });
    }
  }
  const turns = body.turns.close();
  const all = [...body.faults, ...faults];
  if (turns.length === 0 && faults.length === 0)
    return { turns, faults: [{ line: read.rest[0]?.number ?? 1, field: '', rule: 'document-no-turns' }] };
  return { turns, faults: all };
}

function toParagraph(line: Line): Paragraph {
  const stamps = readTimeStamps(line.text);
  const start = labelled(stamps.text);
  // Name and time stand at the start of a paragraph; on a later line they are said.
  return { line, stamps, start: line.continues === true && start?.form === 'clock' ? undefined : start };
}

class BodyReading {
  readonly turns = new TurnCollector();
  readonly faults: DocumentFault[] = [];
  readonly #speakers: Speakers;
  readonly #hasMarks: boolean;
  readonly #hasClocks: boolean;
  /** Remarks above the first turn belong to it. */
  #remarks: string[] = [];

  constructor(speakers: Speakers, paragraphs: readonly Paragraph[]) {
    this.#speakers = speakers;
    this.#hasClocks = paragraphs.filter(({ start }) => start?.form === 'clock').length > 1;
    this.#hasMarks = paragraphs.some(
      ({ start }) =>
        start !== undefined && start.form !== 'alone' && speakers.recurring(start.label) !== undefined,
    );
  }

  read({ line, stamps, start }: Paragraph): void {
    const speaker = start === undefined ? undefined : this.#speakerOf(start, stamps);
    const isStart = speaker !== undefined || stamps.text === '';
    if (stamps.start !== undefined && isStart) this.turns.startAt(stamps.start);
    if (start?.clock !== undefined && isStart) this.turns.startAt(clockSeconds(start.clock));
    if (speaker !== undefined) {
      this.turns.open(line.number, speaker);
      for (const remark of this.#remarks.splice(0)) this.turns.add(remark);
      this.turns.add(start?.text ?? '');
    } else if (this.turns.isOpen) this.turns.add(stamps.text);
    else if (REMARK.test(stamps.text)) this.#remarks.push(stamps.text);
    else if (stamps.text !== '')
      this.faults.push({ line: line.number, field: '', rule: 'document-before-first-turn' });
    if (stamps.end !== undefined) this.turns.startAt(stamps.end);
  }

  /** A label that stands alone, without colon or time, may be all that somebody says: it counts where no label has either. */
  #speakerOf({ form, label }: Labelled, { start }: TimeStamps): Speaker | undefined {
    if (form === 'clock' && this.#hasClocks) return this.#speakers.likely(label);
    if (form !== 'alone') return this.#speakers.recurring(label);
    if (this.#hasMarks) return undefined;
    const isTimed = start !== undefined || this.turns.hasStart;
    return isTimed ? this.#speakers.recurring(label) : this.#speakers.known(label);
  }
}
