import { describe, expect, it } from 'vitest';
import {
  parseLog,
  type ReviewDecision,
  spreadFrom,
  standingDecisions,
  undecided,
  verdictOf,
} from '../../../core/review/review-log.ts';
import { sentenceAround } from '../../../core/review/sentence-around.ts';
import { treated } from './a-held-document.ts';

const FALK = 'Falk ringer altid om fredagen.';
const { held } = treated([FALK, 'Sten for sten bygger vi det op. Falk kommer også.']);
const [first, stone] = held.places;
const at = (place = first) => ({ text: place?.text ?? 0, start: place?.start ?? 0, end: place?.end ?? 0 });
const keep = (place = first): ReviewDecision => ({ about: 'place', at: at(place), decision: 'keep' });
const redact = (place = first): ReviewDecision => ({
  about: 'place',
  at: at(place),
  decision: 'redact',
  type: 'person',
});

type Entry = ReviewDecision | { undo: number };
/** What stands after these entries. */
function after(...entries: readonly Entry[]): ReviewDecision[] {
  const time = '2026-11-28T10:00:00.000Z';
  const texts = entries.map((entry, index) => ({
    n: index + 1,
    text: JSON.stringify('undo' in entry ? { at: time, ...entry } : { at: time, decision: entry }),
  }));
  const log = parseLog(texts.toReversed());
  if (log === undefined) throw new Error('the log is not understood');
  return standingDecisions(held, log);
}

describe('a log of decisions', () => {
  it.each<[string, Entry[], ReviewDecision[]]>([
    ['what was decided', [keep(), redact(stone)], [keep(), redact(stone)]],
    ['nothing that was taken back', [keep(), redact(stone), { undo: 2 }], [keep()]],
    ['the later of two about one place', [keep(), redact()], [redact()]],
    ['the earlier again once the later is taken back', [keep(), redact(), { undo: 2 }], [keep()]],
    [
      'a later decision about the word in place of one about a place',
      [keep(), { about: 'form', form: 'FALK', decision: 'redact', type: 'person' }],
      [{ about: 'form', form: 'FALK', decision: 'redact', type: 'person' }],
    ],
  ])('says %s', (_what, entries, expected) => {
    expect(after(...entries)).toEqual(expected);
  });

  it.each([
    ['no JSON', 'keep'],
    [
      'a decision of another form',
      JSON.stringify({ at: '2026-11-28T10:00:00.000Z', decision: { about: 'all' } }),
    ],
    ['one with more than is known', JSON.stringify({ at: '2026-11-28T10:00:00.000Z', undo: 1, redact: 'x' })],
    [
      'a word as long as a text',
      JSON.stringify({
        at: '2026-11-28T10:00:00.000Z',
        decision: { about: 'form', form: 'x'.repeat(201), decision: 'keep' },
      }),
    ],
  ])('is not understood where a record is %s', (_what, text) => {
    expect(parseLog([{ n: 1, text }])).toBeUndefined();
  });
});

describe('what is undecided', () => {
  it.each<[string, Entry[], string[]]>([
    ['everything at first', [], ['Falk', 'Sten', 'Falk']],
    ['nothing that was decided by place', [keep(), redact(stone)], ['Falk']],
    ['nothing whose word was decided', [{ about: 'form', form: 'falk', decision: 'keep' }], ['Sten']],
  ])('is %s', (_what, entries, left) => {
    const places = undecided(held, after(...entries));
    expect(places.map(({ text, start, end }) => held.turns[text]?.text.slice(start, end))).toEqual(left);
  });
});

describe('a decision', () => {
  it('is followed at its place, and what is redacted is sought elsewhere as a name is', () => {
    const turns = ['Så ringede falk.', 'Det var Falk, der kom. Vi så en falk.'];
    const [place] = treated(['Så ringede falk.']).held.places;
    expect(place).toBeUndefined();
    const here: ReviewDecision = {
      about: 'place',
      at: { text: 0, start: 11, end: 15 },
      decision: 'redact',
      type: 'person',
    };
    expect(treated(turns, { decisions: [here] }).texts).toEqual([
      'Så ringede [PERSON].',
      'Det var [PERSON], der kom. Vi så en falk.',
    ]);
  });

  it('about a place outweighs one about the word', () => {
    const text = 'Perlen er lukket. Vi sad på perlen.';
    const decisions: ReviewDecision[] = [
      { about: 'form', form: 'perlen', decision: 'redact', type: 'organisation' },
      { about: 'place', at: { text: 0, start: 28, end: 34 }, decision: 'keep' },
    ];
    expect(treated([text], { decisions }).texts).toEqual(['[ORG] er lukket. Vi sad på perlen.']);
  });

  it('in one document gives names away in those beside it, and leaves words there alone', () => {
    const beside = [{ held, decisions: [redact(), keep(stone)] }];
    const decisions = spreadFrom(beside);
    expect(decisions).toEqual([{ about: 'name', form: 'Falk', decision: 'redact', type: 'person' }]);
    const { texts, held: other } = treated(['Falk var der. En falk fløj.'], { decisions });
    expect(texts).toEqual(['[PERSON] var der. En falk fløj.']);
    expect(other.places).toEqual([]);
  });

  it('about a number is about that document alone', () => {
    const phone: ReviewDecision = { about: 'form', form: '22', decision: 'redact', type: 'phone' };
    expect(spreadFrom([{ held, decisions: [phone] }])).toEqual([]);
  });
});

describe('the sentence around a place', () => {
  it.each([
    ['Nej. Sten for sten. Ja.', 5, { before: '', at: 'Sten', after: ' for sten.' }],
    ['Nej\nog Sten\nja', 7, { before: 'og ', at: 'Sten', after: '' }],
    ['Sten', 0, { before: '', at: 'Sten', after: '' }],
  ])('of "%s" at %i is the one it stands in', (text, start, expected) => {
    expect(sentenceAround(text, { start, end: start + 4 })).toEqual(expected);
  });

  it('is cut where it is very long', () => {
    const { before, after } = sentenceAround(`${'x '.repeat(500)}Sten${' y'.repeat(500)}`, {
      start: 1000,
      end: 1004,
    });
    expect([before.length, after.length]).toEqual([240, 240]);
  });
});

describe('a picture', () => {
  const sha256 = 'a'.repeat(64);
  const picture = { picture: { width: 1, height: 1, bytes: 1, sha256 } };
  const shown = { shown: sha256 };
  const accept = { decision: { about: 'picture', decision: 'accept', sha256 } };
  const refuse = { decision: { about: 'picture', decision: 'refuse', sha256 } };
  const other = { decision: { about: 'picture', decision: 'accept', sha256: 'b'.repeat(64) } };
  const verdict = (...records: readonly object[]) => {
    const texts = records.map((record, index) => ({
      n: index + 1,
      text: JSON.stringify({ at: '2026-11-28T10:00:00.000Z', ...record }),
    }));
    const log = parseLog(texts);
    if (log === undefined) throw new Error('the log is not understood');
    return verdictOf(picture, log);
  };

  it.each<[string, object[], 'accept' | 'refuse' | undefined]>([
    ['accepted once it was shown', [shown, accept], 'accept'],
    ['undecided where it was shown only', [shown], undefined],
    ['undecided where it was accepted unseen', [accept], undefined],
    ['undecided where it was shown too late', [accept, shown], undefined],
    ['undecided where another one was accepted', [shown, other], undefined],
    ['refused, seen or not', [refuse], 'refuse'],
    ['refused by the last word', [shown, accept, refuse], 'refuse'],
    ['accepted again once that is taken back', [shown, accept, refuse, { undo: 3 }], 'accept'],
  ])('is %s', (_what, records, expected) => {
    expect(verdict(...records)).toBe(expected);
  });
});
