import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorIn } from '../../../core/qda/anchor.ts';
import { exportedText, type ReleasedTurn } from '../../../core/qda/exported-text.ts';
import { lettersOf } from '../../../core/qda/letters.ts';

const said = (...texts: string[]): ReleasedTurn[] =>
  texts.map((text, index) => ({ n: index + 1, speaker: index % 2 === 0 ? 'I' : 'IP1', text }));

const TURNS = said(
  'Hvordan går det på værestedet?',
  'Ja. Det går fint 🙂 siger [PERSON-5437404], men ugen har været lang.',
  'Og hjemme?',
  'Ja. Dér er der roligt, når børnene er i skole om formiddagen.',
);

/** Words in a copy of the turns, and what of which turn they are found as. */
function found(turns: readonly ReleasedTurn[], copy: string, words: string, nth = 0) {
  const letters = lettersOf(copy).text;
  const own = lettersOf(words).text;
  let start = letters.indexOf(own);
  for (let n = 0; n < nth; n++) start = letters.indexOf(own, start + 1);
  if (start < 0) throw new Error('the copy does not say that');
  const anchored = anchorIn(letters, turns)({ start, end: start + own.length });
  if (anchored.kind !== 'found') return anchored.kind;
  return anchored.places.map(({ n, start: from, end }) => {
    const text = turns.find((turn) => turn.n === n)?.text ?? '';
    return `${n} ${[...text].slice(from, end).join('')}`;
  });
}

const copy = exportedText(TURNS).text;

describe('a passage of a copy', () => {
  it.each([
    { what: 'words behind an emoji', words: 'siger [PERSON-5437404]', at: ['2 siger [PERSON-5437404]'] },
    { what: 'an emoji', words: '🙂', at: ['2 🙂'] },
    {
      what: 'words of two turns, the label between them left out',
      words: 'ugen har været lang. I: Og',
      at: ['2 ugen har været lang.', '3 Og'],
    },
    { what: 'a label and what is said', words: 'IP1: Ja.', at: ['2 Ja.'] },
    { what: 'a label alone', words: 'IP1:', at: 'outside' },
  ])('is found as a part of turns: $what', ({ words, at }) => {
    expect(found(TURNS, copy, words)).toEqual(at);
  });

  it.each([
    { what: 'carriage returns', changed: copy.replaceAll('\n', '\r\n') },
    { what: 'a byte order mark and blank lines', changed: `\uFEFF${copy.replaceAll('\n', ' \n\n')}` },
    { what: 'decomposed letters', changed: copy.normalize('NFD') },
    { what: 'a title above', changed: `Interview 7\n${copy}` },
    { what: 'a text below', changed: `${copy}(slut)` },
  ])('is found in a copy that a program changed: $what', ({ changed }) => {
    expect(found(TURNS, changed, 'Dér er der roligt')).toEqual(['4 Dér er der roligt']);
    expect(found(TURNS, changed, 'Ja.', 1)).toEqual(['4 Ja.']);
  });

  it('is told from an equal one by what stands beside it, where turns were taken away since', () => {
    const left = TURNS.slice(2);
    expect(found(left, `Ny overskrift ${copy} (slut)`, 'Ja.', 1)).toEqual(['4 Ja.']);
    expect(found(left, `Ny overskrift ${copy} (slut)`, 'ugen har været lang.')).toBe('lost');
  });

  it('is told from an equal one that is nearer, where a turn was added since', () => {
    const letters = lettersOf(copy).text;
    const apart = letters.lastIndexOf('Ja.') - letters.indexOf('Ja.');
    // The first now stands where the second was.
    const added = [{ n: 0, speaker: 'I', text: 'x'.repeat(apart - 'I:'.length) }, ...TURNS];
    const ended = `${copy} (slut)`;
    expect(found(added, ended, 'Ja.', 1)).toEqual(['4 Ja.']);
    expect(found(added, ended, 'Ja.')).toEqual(['2 Ja.']);
  });

  it('is lost where its words are gone, and where a short one stands beside other words', () => {
    const others = said('Noget helt andet bliver der talt om.', 'Ja, sådan er det blevet.', 'Nå.');
    expect(found(others, copy, 'Dér er der roligt')).toBe('lost');
    expect(found(others, copy, 'Ja')).toBe('lost');
  });
});

it('finds every passage of an unchanged copy where it is', () => {
  const text = fc.array(fc.constantFrom('a', 'å', '🙂', ' ', '\n', '.'), { minLength: 1, maxLength: 12 });
  const turns = fc.array(text, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(turns, fc.nat(), fc.nat(), (texts, one, other) => {
      const own = said(...texts.map((signs) => signs.join('')));
      const letters = lettersOf(exportedText(own).text).text;
      const [start = 0, end = 0] = [one % letters.length, other % letters.length].sort((a, b) => a - b);
      const whole = (unit: number) => /[\uDC00-\uDFFF]/u.test(letters.charAt(unit)) === false;
      fc.pre(start < end && whole(start) && whole(end));
      const anchored = anchorIn(letters, own)({ start, end });
      const places = anchored.kind === 'found' ? anchored.places : [];
      const words = places.map(({ n, start: from, end: to }) =>
        [...(own[n - 1]?.text ?? '')].slice(from, to).join(''),
      );
      // No turn has a sign of a label.
      expect(lettersOf(words.join('')).text).toBe(letters.slice(start, end).replaceAll(/[IP1:]/gu, ''));
    }),
    { numRuns: 50 },
  );
});
