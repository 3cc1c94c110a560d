import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { isBesideNext, isProper, NOT_IN_NAME } from './parts-of-name.ts';

/** "försäkringsbolaget skandinova": what kind of firm it is, and a name that nobody is called by. */
export function afterFirm({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const { firms } = language.withoutCapitals.houses;
  const [firm, name] = [tokens[at], tokens[at + 1]];
  if (firms === undefined || firm === undefined || name === undefined || firm.facts.functional)
    return undefined;
  if (verdicts[at + 1] === undefined || name.facts.given || !firms.test(firm.lower)) return undefined;
  return isBeside(text, firm, name) ? [at, at + 1] : undefined;
}

const LONGEST_FIRM = 3;
const LONGEST_FORM_AND_NAME = 30;

/** "skov a/s", "brink & co.", "ludvika fk": the form of a firm or club, and the words before it. */
export function firmBeforeForm({ text, tokens, language }: Turn, at: number): Extent {
  const [previous, start] = [tokens[at - 1], tokens[at]];
  if (previous === undefined || start === undefined || start.startsSentence) return undefined;
  const behind = text.slice(previous.end, previous.end + LONGEST_FORM_AND_NAME);
  const form = formOf(language.uncapitalised.firmForms).exec(behind);
  if (form === null || !isProper(previous) || (previous.facts.cues & NOT_IN_NAME) !== 0) return undefined;
  let from = at - 1;
  for (let n = from - 1; n >= at - LONGEST_FIRM; n--) {
    const word = tokens[n];
    if (word === undefined || !isBesideNext(text, word, tokens[n + 1])) break;
    if (!isProper(word) || word.facts.organisation || (word.facts.cues & NOT_IN_NAME) !== 0) break;
    from = n;
  }
  let to = at;
  while ((tokens[to + 1]?.end ?? Number.POSITIVE_INFINITY) <= previous.end + form[0].length) to++;
  return [from, to];
}

const forms = new Map<string, RegExp>();

/** The forms of firms of one language, each compiled once. */
function formOf(source: string): RegExp {
  const form = forms.get(source) ?? new RegExp(`^ (?:${source})(?![\\p{L}\\p{Nd}])`, 'u');
  forms.set(source, form);
  return form;
}

const LONGEST_FORM = 3;

/** "i ik rommes", "på ab karlsson": two letters that are no word, where one can be, and the name behind them. */
export function firmAfterForm({ text, tokens }: Turn, at: number): Extent {
  const [before, form, name] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (((before?.facts.cues ?? 0) & Cue.preposition) === 0) return undefined;
  if (form === undefined || name === undefined || form.text.length > LONGEST_FORM) return undefined;
  if (form.facts.functional || !/^[a-z]+$/u.test(form.lower) || !isBeside(text, form, name)) return undefined;
  return isProper(name) && (name.facts.cues & NOT_IN_NAME) === 0 ? [at, at + 1] : undefined;
}
