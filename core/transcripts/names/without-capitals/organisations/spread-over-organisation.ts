import type { Token } from '../../tokens.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import { hide } from '../extent.ts';
import { acronymWithName } from './acronyms.ts';
import { afterFirm, firmAfterForm, firmBeforeForm } from './firms.ts';
import { afterName, bare, ofSaint, separateWords, withKind, withQuality } from './name-first.ts';
import { municipality, ofTown, withPurpose } from './name-last.ts';
import { afterNoun } from './nouns.ts';
import { owner } from './owners.ts';
import { isWithoutArticle } from './parts-of-name.ts';
import { afterTrade } from './trades.ts';
import { qualified } from './units.ts';

/** An organisation's noun and what is its name: the words before and after it that no sentence would put there. */
export function spreadOverOrganisation(turn: Turn, at: number): void {
  const noun = turn.tokens[at];
  if (noun === undefined) return;
  const { facts } = noun;
  if ((facts.cues & Cue.firmStart) !== 0) {
    hide(turn, firmBeforeForm(turn, at));
    hide(turn, firmAfterForm(turn, at));
  }
  if (facts.acronym) {
    hide(turn, qualified(turn, at));
    hide(turn, acronymWithName(turn, at));
  }
  if (facts.shop || facts.trade) spreadOverTrade(turn, at, noun);
  // Skadestuen, neurologisk: no institutions by themselves.
  if (facts.venue && !facts.organisation) hide(turn, ofTown(turn, at));
  if (turn.verdicts[at + 1] !== undefined) hide(turn, afterFirm(turn, at));
  if (facts.ofHouses || (facts.cues & Cue.unit) !== 0) spreadOverNoun(turn, at, noun);
}

/** "bakkerij van vliet", "jumbo de wildlanden" */
function spreadOverTrade(turn: Turn, at: number, { facts }: Token): void {
  if (facts.shop && turn.language.withoutCapitals.houses.articledNames) hide(turn, afterTrade(turn, at));
  if (!facts.trade) return;
  hide(turn, afterTrade(turn, at));
  // "van patisserie royale"
  const isAt = ((turn.tokens[at - 1]?.facts.cues ?? 0) & Cue.preposition) !== 0;
  if (isAt && isWithoutArticle(turn.tokens, at)) hide(turn, afterNoun(turn, at));
}

/** A noun of houses, firms, services or units. */
function spreadOverNoun(turn: Turn, at: number, { facts, lower }: Token): void {
  hide(turn, qualified(turn, at));
  hide(turn, withPurpose(turn, at));
  hide(turn, owner(turn, at));
  hide(turn, bare(turn, at));
  hide(turn, afterName(turn, at));
  hide(turn, ofSaint(turn, at));
  if (facts.organisation || turn.language.uncapitalised.named.has(lower)) hide(turn, afterNoun(turn, at));
  hide(turn, municipality(turn, at));
  if (facts.organisation) {
    hide(turn, ofTown(turn, at));
    hide(turn, separateWords(turn, at));
  }
  hide(turn, withKind(turn, at));
  if (facts.organisation) hide(turn, withQuality(turn, at));
}
