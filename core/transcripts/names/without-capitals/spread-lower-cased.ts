import type { Turn } from '../turn.ts';
import { hide } from './extent.ts';
import { isBeforeUnit } from './organisations/acronyms.ts';
import { spreadOverOrganisation } from './organisations/spread-over-organisation.ts';
import { isArticleOfHouse, isPairedHouse } from './spread/articles-of-houses.ts';
import { isBesideName } from './spread/beside-names.ts';
import { spreadOverCalled } from './spread/called.ts';
import { spreadOverHouse } from './spread/houses.ts';
import { spreadBehindLabel } from './spread/labels.ts';
import { spreadOverLetter } from './spread/letters.ts';
import { spreadOverParticles } from './spread/particles.ts';
import { isOfPerson } from './spread/persons.ts';
import { isOfPlace } from './spread/places.ts';
import { isShop } from './spread/shops.ts';
import { spreadOverSide } from './spread/sides.ts';
import { spreadOverStreet } from './spread/streets.ts';

/** What a name without capitals takes with it: no capital shows where it begins and ends. */
export function spreadLowerCased(turn: Turn): void {
  const { tokens, verdicts } = turn;
  for (let at = 0; at < tokens.length; at++) {
    if (isNearName(turn, at) && verdicts[at] === undefined && isOfPerson(turn, at)) verdicts[at] = 'low';
    spreadOverParticles(turn, at);
    spreadOverLetter(turn, at);
    if (isNearName(turn, at)) spreadFromNames(turn, at);
    spreadOverCalled(turn, at);
    if (isShop(turn, at)) verdicts[at] ??= 'low';
    spreadOverHouse(turn, at);
    spreadOverSide(turn, at);
    spreadOverOrganisation(turn, at);
  }
  spreadBehindLabel(turn);
  for (let at = 0; at < tokens.length; at++) {
    if (isArticleOfHouse(turn, at) || isBeforeUnit(turn, at)) verdicts[at] ??= 'low';
    spreadOverStreet(turn, at);
    if (isPairedHouse(turn, at)) hide(turn, [at - 1, at + 1]);
  }
}

/** What only words beside a name belong to. */
function spreadFromNames(turn: Turn, at: number): void {
  if (turn.verdicts[at] === undefined && (isBesideName(turn, at) || isOfPlace(turn, at)))
    turn.verdicts[at] = 'low';
}

/** Most words stand beside none, and need no rule that asks for one. */
function isNearName({ verdicts }: Turn, at: number): boolean {
  for (let n = at - 2; n <= at + 2; n++) if (verdicts[n] !== undefined) return true;
  return false;
}
