import type { SetFinding } from '../deliveries/publication.ts';
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import { type Anchored, anchorIn } from '../qda/anchor.ts';
import type { CodedPassage, CodedText } from '../qda/read-project.ts';
import type { PublishedRow } from '../transcripts/write-output.ts';
import type { TurnsByDocument } from './read-turns.ts';

interface Beside {
  readonly turns: TurnsByDocument;
  readonly codeId: (guid: string) => string;
  readonly pseudonyms: Pseudonyms;
}

interface Found {
  readonly rows: readonly PublishedRow[];
  readonly findings: readonly SetFinding[];
}

export const SEGMENTS = 'coded_segments';
const SEGMENT_ID_DIGITS = 16;

/** What is told of passages: what is lost refuses the delivery. */
const SEVERITY = {
  'segment-document': 'error',
  'segment-lost': 'error',
  'segment-outside': 'warning',
  'segment-moved': 'warning',
  'segment-doubled': 'warning',
} as const;
type Rule = keyof typeof SEVERITY;

/** Coded passages as rows of turns; each is known by where it is, its code and its coder, so that the same one has the same number always. */
export function findSegments(texts: readonly CodedText[], beside: Beside): Found {
  const rows = new Map<string, readonly PublishedRow[]>();
  const findings: SetFinding[] = [];
  for (const text of texts) {
    const counts = new Map<Rule, number>();
    const tell = (rule: Rule) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const anchor = anchorOf(text, beside);
    for (const passage of text.passages) {
      const anchored = anchor?.(passage) ?? { kind: 'unpublished' };
      if (anchored.kind !== 'found') tell(RULE_OF[anchored.kind]);
      else {
        const { id, places } = segmentOf(text, passage, anchored, beside);
        if (anchored.isMoved) tell('segment-moved');
        if (rows.has(id)) tell('segment-doubled');
        rows.set(id, places);
      }
    }
    findings.push(...findingsOf(text.documentId, counts));
  }
  return { rows: [...rows.values()].flat(), findings };
}

const RULE_OF = {
  unpublished: 'segment-document',
  lost: 'segment-lost',
  outside: 'segment-outside',
} as const satisfies Record<string, Rule>;

/** Undefined for a document that is not published. */
function anchorOf({ documentId, letters }: CodedText, { turns }: Beside) {
  const own = turns.get(documentId);
  return own === undefined ? undefined : anchorIn(letters, own);
}

function segmentOf(
  { documentId }: CodedText,
  { code, coder, month }: CodedPassage,
  { places }: Extract<Anchored, { kind: 'found' }>,
  { codeId, pseudonyms }: Beside,
) {
  const [first, last] = [places[0], places.at(-1)];
  const who = coder === undefined ? null : pseudonyms.pseudonym('staff', coder);
  const identity = [documentId, first?.n, first?.start, last?.n, last?.end, code, coder ?? ''].join('|');
  const id = pseudonyms.pseudonym('record', `segment|${identity}`).slice(0, SEGMENT_ID_DIGITS);
  const shared = {
    segment_id: id,
    document_id: documentId,
    code_id: codeId(code),
    coder: who,
    month: month ?? null,
  };
  return {
    id,
    places: places.map(({ n, start, end, turnLength }) => ({
      ...shared,
      ...{ n, start_position: start, end_position: end, turn_length: turnLength },
    })),
  };
}

function findingsOf(document: string, counts: ReadonlyMap<Rule, number>): SetFinding[] {
  return [...counts].map(([rule, count]) => ({
    table: SEGMENTS,
    column: 'start_position',
    rule,
    severity: SEVERITY[rule],
    count,
    document,
  }));
}
