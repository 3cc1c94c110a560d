interface Affix {
  readonly strip: string;
  readonly add: string;
  readonly classes: readonly string[];
  readonly condition: RegExp;
}

/** Affix classes of a Hunspell affix file, and the classes with a meaning of their own. */
export interface AffixTable {
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  readonly special: ReadonlyMap<string, string>;
  /** The classes that stand together in one field: numbers, pairs of letters, or single letters. */
  classesOf(field: string): string[];
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
const DEEPEST = 2;

/** Reads the parts of an affix file that decide which forms exist. */
export function readAffixes(aff: string): AffixTable {
  const suffixes = new Map<string, Affix[]>();
  const prefixes = new Map<string, Affix[]>();
  const special = new Map<string, string>();
  const classesOf = splitterFor(/^FLAG\s+(\w+)/mu.exec(aff)?.[1]);
  for (const line of aff.split('\n')) {
    const [kind = '', name = '', strip = '', addition = '', condition = '.'] = line.trim().split(/\s+/u);
    if (SPECIAL.includes(kind)) special.set(kind, name);
    if ((kind !== 'SFX' && kind !== 'PFX') || /^[YN]$/u.test(strip)) continue;
    const [add = '', classes = ''] = addition.split('/');
    const affixes = kind === 'SFX' ? suffixes : prefixes;
    const list = affixes.get(name) ?? [];
    affixes.set(name, list);
    list.push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      classes: classesOf(classes),
      condition: new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`, 'u'),
    });
  }
  return { suffixes, prefixes, special, classesOf };
}

function splitterFor(flagKind: string | undefined): (field: string) => string[] {
  if (flagKind === 'num') return (field) => field.split(',').filter(Boolean);
  if (flagKind === 'long') return (field) => field.match(/../gu) ?? [];
  return (field) => [...field];
}

/** All forms of an entry: the word itself and what its affix classes make of it, two suffixes deep as in Hunspell. */
export function* expandEntry(
  word: string,
  classes: readonly string[],
  table: AffixTable,
  depth = 0,
): Generator<Form> {
  const has = (name: string): boolean => classes.includes(table.special.get(name) ?? '');
  if (has('FORBIDDENWORD')) return;
  yield {
    text: word,
    first: has('COMPOUNDBEGIN') || has('COMPOUNDMIDDLE'),
    last: has('COMPOUNDEND'),
    standsAlone: !has('NEEDAFFIX') && !has('ONLYINCOMPOUND'),
    derived: depth > 0,
  };
  if (depth === DEEPEST) return;
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
  classes: readonly string[],
  table: AffixTable,
  depth: number,
  from: readonly string[],
): Generator<Form> {
  const deeper = classes.filter((one) => !from.includes(one));
  yield* expandEntry(text, deeper, table, Math.max(depth, 1));
}

/** The forms with a prefix before them: unhappy, aankijken. */
export function* prefixed(form: Form, classes: readonly string[], table: AffixTable): Generator<Form> {
  for (const prefix of classes.flatMap((one) => table.prefixes.get(one) ?? [])) {
    if (!form.text.startsWith(prefix.strip) || !prefix.condition.test(form.text)) continue;
    yield { ...form, text: prefix.add + form.text.slice(prefix.strip.length), derived: true };
  }
}
