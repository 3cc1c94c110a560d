import { expect, it } from 'vitest';
import { countPositions, type PlainText, type Selection } from '../../../core/qda/count-positions.ts';

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
