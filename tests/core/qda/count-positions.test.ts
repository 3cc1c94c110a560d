import { describe, expect, it } from 'vitest';
import { countPositions, type PlainText, type Selection } from '../../../core/qda/count-positions.ts';
import { wholeWords } from '../../../core/qda/nearby-words.ts';

const LF = 'I: Hvordan går det?\nIP1: Fint 🙂 nok.\nI: Godt at høre.\n';
const CRLF = LF.replaceAll('\n', '\r\n');

/** Where a program puts words that counts a text as `counted`. */
function placed(counted: string, words: string) {
  const start = [...counted.slice(0, counted.indexOf(words))].length;
  return { start, end: start + [...words].length };
}

function count(plain: PlainText, selections: readonly Selection[]) {
  return countPositions([{ plain, selections }])[0];
}

function read(text: string, counted: string, { hadMark = false, words = ['Fint', 'høre', '🙂'] } = {}) {
  const result = count(
    { text, hadMark },
    words.map((one) => placed(counted, one)),
  );
  return result?.ranges.map(({ start, end }) => result.letters.slice(start, end));
}

it.each([
  { what: 'as the standard does', text: LF, counted: LF },
  { what: 'line ends as two where they are two', text: CRLF, counted: CRLF },
  { what: 'line ends as one where they are two', text: CRLF, counted: LF },
  { what: 'a mark that is there', text: LF, counted: `\uFEFF${LF}`, hadMark: true },
  { what: 'no mark where one is', text: CRLF, counted: LF, hadMark: true },
  { what: 'line ends as one where they are three', text: CRLF.replaceAll('\r', '\r\r'), counted: LF },
])('reads positions of a program that counts $what', ({ text, counted, hadMark = false }) => {
  expect(read(text, counted, { hadMark })).toEqual(['Fint', 'høre', '🙂']);
});

it('reads positions of a program that counts two where it writes one, if they pass the end', () => {
  const end = { start: [...CRLF].length - 1, end: [...CRLF].length };
  const words = placed(CRLF, 'høre');
  const result = count({ text: LF, hadMark: false }, [words, end]);
  expect(result?.ranges.map(({ start, end: to }) => result.letters.slice(start, to))).toEqual(['høre', '']);
});

/** One selection, of places that a program counted, with the words it says it has. */
function selected(words: string | undefined, counted: string, at: string) {
  const selection = { ...placed(counted, at), ...(words === undefined ? {} : { words: { first: words } }) };
  const result = count({ text: CRLF, hadMark: false }, [selection]);
  return result?.ranges.map(({ start, end }) => result.letters.slice(start, end));
}

it('believes the words that a program says before it counts cut words', () => {
  // Counted as the text stands, “øre” is “ hø”, and either cuts one word.
  expect(selected(undefined, LF, 'øre')).toEqual(['hø']);
  expect(selected('øre', LF, 'øre')).toEqual(['øre']);
  expect(selected('noget andet', LF, 'øre')).toEqual(['hø']);
});

/** Where a program puts words that counts UTF-16 units, and that it says so. */
function placedInUnits(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, words: saying(words) };
}

function saying(words: string) {
  const letters = words.replaceAll(/\s/gu, '');
  return { first: letters.slice(0, 8), last: letters.slice(-8) };
}

const said = (text: string, selections: readonly Selection[]) => {
  const result = count({ text, hadMark: false }, selections);
  return result?.ranges.map(({ start, end }) => result.letters.slice(start, end));
};

it('believes the last of the words, too, where nothing else tells how an emoji counts', () => {
  expect(said(LF, [placedInUnits(LF, 'Fint 🙂 nok')])).toEqual(['Fint🙂nok']);
  expect(said(LF, [{ ...placed(LF, 'Fint 🙂 nok'), words: saying('Fint 🙂 nok') }])).toEqual(['Fint🙂nok']);
});

it('puts a passage where its words are, though the others are counted in another way', () => {
  const byHand = ['Godt', 'høre', 'I: Godt'].map((words) => placedInUnits(LF, words));
  const imported = ['nok', 'Godt at høre'].map((words) => ({ ...placed(LF, words), words: saying(words) }));
  expect(said(LF, [...byHand, ...imported])).toEqual(['Godt', 'høre', 'I:Godt', 'nok', 'Godtathøre']);
  const nameless = placedInUnits(LF, 'at');
  expect(said(LF, [...byHand, { ...nameless, words: saying('et memo') }])).toEqual([
    'Godt',
    'høre',
    'I:Godt',
    'at',
  ]);
});

it('trusts the standard where a coder cuts words', () => {
  expect(read(LF, LF, { words: ['ord', 'vord', 'i'] })?.length).toBe(3);
  expect(read(LF, LF, { words: ['vorda', 'ør'] })).toEqual(['vorda', 'ør']);
});

it('lets a passage end with the last line end, which a program may count and not write', () => {
  const { start } = placed(LF, 'høre.');
  const result = count({ text: LF, hadMark: false }, [{ start, end: [...LF].length + 2 }]);
  expect(result?.letters.slice(result.ranges[0]?.start)).toBe('høre.');
  expect(count({ text: LF, hadMark: false }, [{ start, end: [...LF].length + 7 }])).toBeUndefined();
});

it('has no answer for a place outside of the text', () => {
  expect(count({ text: LF, hadMark: false }, [{ start: 3, end: 999 }])).toBeUndefined();
});

it('counts in all texts of a project as most of them say, since one program wrote it', () => {
  const hadMark = true;
  const told = { words: ['Fint', 'høre', '🙂'], text: CRLF };
  // Alone it may as well begin one sign later.
  const doubtful = { words: ['🙂 nok'], text: CRLF };
  const counted = `\uFEFF${CRLF}`;
  const results = countPositions(
    [doubtful, told].map(({ text, words }) => ({
      plain: { text, hadMark },
      selections: words.map((one) => placed(counted, one)),
    })),
  );
  expect(results.map((one) => one?.ranges.map(({ start, end }) => one.letters.slice(start, end)))).toEqual([
    ['🙂nok'],
    told.words,
  ]);
});

it('judges a text by itself that cannot be counted as the others', () => {
  const plain = { text: LF, hadMark: false };
  const outside = countPositions([
    { plain, selections: [placed(LF, 'Fint')] },
    { plain, selections: [{ start: 3, end: 999 }] },
  ]);
  expect(outside.map((one) => one !== undefined)).toEqual([true, false]);
});

/** Counts each emoji, of however many signs, once more than its signs, as no counting does. */
const FAMILY = '👩‍👧';
const before = (text: string, at: number) => {
  const signs = [...text.slice(0, at)];
  const emoji = signs.filter((sign) => /\p{Extended_Pictographic}/u.test(sign)).length;
  return signs.length + emoji - (text.slice(0, at).split(FAMILY).length - 1);
};

/** A passage of so many signs as its words have, by the n-th place where they stand. */
function automatic(text: string, words: string, n = 1) {
  const start = before(text, text.split(words).slice(0, n).join(words).length);
  return { start, end: start + [...words].length, words: sayingAll(words) };
}

function sayingAll(name: string) {
  const whole = wholeWords(name);
  return { ...saying(name), ...(whole === undefined ? {} : { whole }) };
}

function moved(text: string, selections: readonly Selection[]) {
  const result = count({ text, hadMark: false }, selections);
  return [result?.moved, ...(said(text, selections) ?? [])];
}

describe('a passage that fits in no counting', () => {
  const DIARY = `${FAMILY.repeat(5)} Det går fint, siger hun. Men ugen er lang.\n${FAMILY} Det går nok.\n`;

  it('is moved to where its words stand', () => {
    const passages = ['fint, siger', 'ugen er lang', `lang.\n${FAMILY} Det`].map((words) =>
      automatic(DIARY, words),
    );
    expect(moved(DIARY, passages)).toEqual([3, 'fint,siger', 'ugenerlang', 'lang.👩👧Det']);
  });

  it('is moved to the nearest of several places', () => {
    const passages = [1, 2].map((n) => automatic(DIARY, 'Det går', n));
    const { letters = '', ranges = [] } = count({ text: DIARY, hadMark: false }, passages) ?? {};
    expect(ranges.map(({ start }) => letters.slice(start, start + 9))).toEqual(['Detgårfin', 'Detgårnok']);
  });

  it('gets the end of its words, where it begins with them', () => {
    const text = `Det går ${FAMILY} fint nok.\n`;
    const passage = automatic(text, `går ${FAMILY} fint`);
    expect(moved(text, [passage])).toEqual([1, 'går👩👧fint']);
  });

  it('may be as much longer than its words as it has emoji', () => {
    const passage = automatic(DIARY, `lang.\n${FAMILY} Det`);
    expect(moved(DIARY, [{ ...passage, end: passage.end + 1 }])[0]).toBe(1);
    expect(moved(DIARY, [{ ...passage, end: passage.end + 3 }])[0]).toBe(0);
  });

  const apart = (between: number) => `Jo tillid ${'x'.repeat(between)} et mål.\n`;
  const there = (text: string, name: string, words = 'et mål') => {
    return { ...placed(text, words), words: sayingAll(name) };
  };
  it.each([
    { what: 'says words that stand nowhere', text: apart(5), name: 'mistro' },
    { what: 'says words that stand too far away', text: apart(95), name: 'tillid' },
    { what: 'is longer than its name', text: apart(5), name: 'tillid', words: 'et mål.' },
    { what: 'says words that stand in a longer one', text: 'Jo mistillid et mål.\n', name: 'tillid' },
    { what: 'says words that a longer one begins with', text: 'Jo tillidsfuld et mål.\n', name: 'tillid' },
    { what: 'says its words as others', text: 'Jo nedad, et mål.\n', name: 'ned ad' },
    {
      what: 'says words that begin and end as others do',
      text: `Jo ${'a'.repeat(50)} nej ${'b'.repeat(50)}. ${'o'.repeat(105)}.\n`,
      name: `${'a'.repeat(50)} ikk ${'b'.repeat(50)}`,
      words: 'o'.repeat(105),
    },
    {
      what: 'says the placeholder of another',
      text: `[PERSON-1111111] ${'x'.repeat(16)}.\n`,
      name: '[PERSON-2222222]',
      words: 'x'.repeat(16),
    },
    { what: 'has its words equally near on both sides', text: 'tillid et mål. tillid.\n', name: 'tillid' },
    {
      what: 'has the words nearer within a longer one',
      text: 'tillid, ja mistillid et mål.\n',
      name: 'tillid',
    },
  ])('stays where it is, where it $what', ({ text, name, words = 'et mål' }) => {
    expect(moved(text, [there(text, name, words)])).toEqual([0, words.replaceAll(/\s/gu, '')]);
  });

  it('is moved over the last letters that are near enough', () => {
    expect(moved(apart(94), [there(apart(94), 'tillid')])).toEqual([1, 'tillid']);
  });
});
