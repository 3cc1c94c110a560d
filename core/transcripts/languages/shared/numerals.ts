/** Number words of 0 to 99 from the parts that a language makes them of. */
export interface NumeralParts {
  /** 0 to 9; several forms of one number stand together. */
  readonly units: readonly (readonly string[])[];
  /** 10 to 19. */
  readonly teens: readonly (readonly string[])[];
  /** 20, 30 … 90. */
  readonly tens: readonly (readonly string[])[];
  /** How 21 to 99 are said in one word. */
  joined(unit: string, ten: string): readonly string[];
  readonly more?: Readonly<Record<string, number>>;
}

/** The numbers by their words. */
export function numerals({ units, teens, tens, joined, more = {} }: NumeralParts): Map<string, number> {
  const words = new Map<string, number>(Object.entries(more));
  const add = (forms: readonly string[], value: number): void => {
    for (const form of forms) if (!words.has(form)) words.set(form, value);
  };
  units.forEach((forms, value) => {
    add(forms, value);
  });
  teens.forEach((forms, n) => {
    add(forms, 10 + n);
  });
  tens.forEach((forms, n) => {
    const value = 20 + 10 * n;
    add(forms, value);
    units.slice(1).forEach((unitForms, unit) => {
      for (const one of unitForms) for (const ten of forms) add(joined(one, ten), value + unit + 1);
    });
  });
  return words;
}

/** What a language's number words are made of; "hundred" and "thousand" in all their forms, longest first. */
export interface NumberWords {
  readonly words: ReadonlyMap<string, number>;
  readonly hundred: readonly string[];
  readonly thousand: readonly string[];
}

const HUNDRED = 100;
const THOUSAND = 1000;
/** Joins the parts of a number inside one word. */
const JOINT = /^(?:og|och|en|ën)(?=\p{L}{2})/u;

/** The number that a word says, also glued ones: femhundratvå, negentienhonderd, tjugotjugo. */
export function numberOf(word: string, numbers: NumberWords): number | undefined {
  const { words, hundred, thousand } = numbers;
  const known = words.get(word);
  if (known !== undefined) return known;
  return (
    multiple(word, thousand, THOUSAND, numbers) ??
    multiple(word, hundred, HUNDRED, numbers) ??
    yearOf(word, words)
  );
}

function multiple(
  word: string,
  forms: readonly string[],
  size: number,
  numbers: NumberWords,
): number | undefined {
  const form = forms.find((one) => word.includes(one));
  if (form === undefined) return undefined;
  const at = word.indexOf(form);
  const after = word.slice(at + form.length);
  const times = at === 0 ? 1 : numberOf(word.slice(0, at), numbers);
  const rest = after === '' ? 0 : (numberOf(after, numbers) ?? numberOf(after.replace(JOINT, ''), numbers));
  return times === undefined || rest === undefined || times >= HUNDRED || rest >= size
    ? undefined
    : times * size + rest;
}

/** The two halves of a year as one word: nittonåttiofyra. */
function yearOf(word: string, words: ReadonlyMap<string, number>): number | undefined {
  for (let at = 4; at <= word.length - 3 && at < 10; at++) {
    const century = words.get(word.slice(0, at)) ?? 0;
    if (century < 18 || century > 20) continue;
    const rest = words.get(word.slice(at)) ?? 0;
    if (rest >= 10 && rest < HUNDRED) return century * HUNDRED + rest;
  }
  return undefined;
}

/**
 * The number that several number words say together: [two, thousand, nine] and [nineteen, ninety, eight], with "hundred" and
 * "thousand" as 100 and 1000. Undefined where they are several numbers.
 */
export function composed(values: readonly number[]): number | undefined {
  let sum = 0;
  let part = 0;
  for (const value of values) {
    if (value === THOUSAND && sum === 0) {
      sum = (part === 0 ? 1 : part) * THOUSAND;
      part = 0;
    } else if (value === HUNDRED && part < HUNDRED) part = (part === 0 ? 1 : part) * HUNDRED;
    else if (part === 0 ? value < roomOf(sum) : value < roomOf(part) && value > 0) part += value;
    else if (sum === 0 && part >= 18 && part <= 20) {
      sum = part * HUNDRED;
      part = value;
      if (value < 10) return undefined;
    } else return undefined;
  }
  return sum + part;
}

/** What may be added to a number as its next word: to ninety less than ten, to nineteen nothing. */
function roomOf(number: number): number {
  if (number === 0) return Number.POSITIVE_INFINITY;
  return (
    [THOUSAND, HUNDRED, 10].find((size) => number % size === 0 && number >= size * (size === 10 ? 2 : 1)) ?? 0
  );
}
