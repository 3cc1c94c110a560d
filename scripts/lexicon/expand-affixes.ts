interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly classes: readonly number[];
  readonly condition: RegExp;
}

/** Suffix classes of a Hunspell affix file, and the class numbers with a meaning of their own. */
export interface AffixTable {
  readonly suffixes: ReadonlyMap<number, readonly Suffix[]>;
  readonly special: ReadonlyMap<string, number>;
}

/** One written form of a dictionary entry. */
export interface Form {
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly standsAlone: boolean;
  readonly derived: boolean;
}

const SPECIAL = [
  'FORBIDDENWORD',
  'NEEDAFFIX',
  'COMPOUNDBEGIN',
  'COMPOUNDMIDDLE',
  'COMPOUNDEND',
  'ONLYINCOMPOUND',
];

/** Reads the parts of an affix file that decide which forms exist; prefixes add nothing that we look up. */
export function readAffixes(aff: string): AffixTable {
  const suffixes = new Map<number, Suffix[]>();
  const special = new Map<string, number>();
  for (const line of aff.split('\n')) {
    const fields = line.trim().split(/\s+/u);
    const [kind = '', name = '', strip = '', addition = '', condition = '.'] = fields;
    if (SPECIAL.includes(kind)) special.set(kind, Number(name));
    if (kind !== 'SFX' || /^[YN]$/u.test(strip)) continue;
    const [add = '', classes = ''] = addition.split('/');
    const list = suffixes.get(Number(name)) ?? [];
    list.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      classes: classes.split(',').filter(Boolean).map(Number),
      condition: new RegExp(`${condition}$`, 'u'),
    });
    suffixes.set(Number(name), list);
  }
  return { suffixes, special };
}

/** All forms of an entry: the word itself and what its suffix classes make of it, two levels deep as in Hunspell. */
export function* expandEntry(
  word: string,
  classes: readonly number[],
  table: AffixTable,
  depth = 0,
): Generator<Form> {
  const has = (name: string): boolean => classes.includes(table.special.get(name) ?? -1);
  if (has('FORBIDDENWORD')) return;
  yield {
    text: word,
    first: has('COMPOUNDBEGIN') || has('COMPOUNDMIDDLE'),
    last: has('COMPOUNDEND'),
    standsAlone: !has('NEEDAFFIX') && !has('ONLYINCOMPOUND'),
    derived: depth > 0,
  };
  if (depth === 2) return;
  for (const suffix of classes.flatMap((one) => table.suffixes.get(one) ?? [])) {
    if (!word.endsWith(suffix.strip) || !suffix.condition.test(word)) continue;
    const stem = word.slice(0, word.length - suffix.strip.length);
    const depthNow = suffix.add === '' && suffix.strip === '' ? depth : depth + 1;
    yield* expandSuffixed(stem + suffix.add, suffix.classes, table, depthNow, classes);
  }
}

/** A zero suffix only adds compound classes, so it must not expand its own class again. */
function* expandSuffixed(
  text: string,
  classes: readonly number[],
  table: AffixTable,
  depth: number,
  from: readonly number[],
): Generator<Form> {
  const deeper = classes.filter((one) => !from.includes(one));
  yield* expandEntry(text, deeper, table, Math.max(depth, 1));
}
