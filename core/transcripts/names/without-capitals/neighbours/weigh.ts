import type { Language } from '../../../languages/language.ts';
import { evidence } from '../../evidence.ts';
import type { Token } from '../../tokens.ts';
import { Cue } from '../../word-facts.ts';
import { fromFirstName } from './first-names.ts';
import { type Neighbours, neighboursOf, STRONG } from './neighbours.ts';

/** How much speaks for a name: what the neighbours say in any text, and what only speech without capitals needs to be asked. */
export function weigh(tokens: readonly Token[], at: number, language: Language): number {
  const neighbours = neighboursOf(tokens, at, language);
  if (neighbours === undefined) return 0;
  return (
    evidence(tokens, at) +
    fromLine(neighbours) +
    fromArrival(neighbours) +
    fromPersons(neighbours) +
    fromOrigin(neighbours) +
    fromComma(neighbours) +
    (neighbours.token.facts.given ? fromFirstName(neighbours) : 0)
  );
}

/** What ends the line above says nothing against a name. */
function fromLine({ before, token }: Neighbours): number {
  if (before === undefined || !token.wraps) return 0;
  return before.facts.functional || before.facts.given || before.facts.cues !== 0 ? 0 : 1;
}

/** "så kommer lykke": after such a verb stands who does it. */
function fromArrival({ before, token }: Neighbours): number {
  if (before === undefined || token.startsSentence || (before.facts.cues & Cue.arrival) === 0) return 0;
  return before.facts.functional ? 1 : 2;
}

/** "mine drenge storm og elliot" */
function fromPersons({ before, token }: Neighbours): number {
  if (before === undefined || token.startsSentence || (before.facts.cues & Cue.persons) === 0) return 0;
  return before.facts.functional ? 2 : 3;
}

/** "lykke fra jobcentret" */
function fromOrigin({ token, next, beyond }: Neighbours): number {
  if (next === undefined || beyond === undefined || (next.facts.cues & Cue.from) === 0) return 0;
  if ((token.facts.cues & (Cue.person | Cue.persons)) !== 0) return 0;
  if ((beyond.facts.cues & Cue.determiner) !== 0) return 1;
  if (beyond.facts.organisation || !beyond.facts.word) return 2;
  return beyond.facts.stays || !beyond.facts.functional ? 1 : 0;
}

/** "april, her mum, told her", "rose, his little sister, was" */
function fromComma({ tokens, at, token, next }: Neighbours): number {
  if (next === undefined || next.startsSentence || next.start - token.end < 2) return 0;
  if ((next.facts.cues & Cue.determiner) === 0) return 0;
  const isPerson = (n: number): boolean => ((tokens[n]?.facts.cues ?? 0) & Cue.person) !== 0;
  return isPerson(at + 2) ? 1 : isPerson(at + 3) ? STRONG : 0;
}
