import { isBeside } from '../../beside.ts';
import type { Turn } from '../../turn.ts';
import { Cue } from '../../word-facts.ts';
import type { Extent } from '../extent.ts';
import { isIndefinite, isPlaceThatStays, NOT_IN_NAME } from './parts-of-name.ts';

/** "klinik for psykoser", but not "et center for unge" */
export function withPurpose({ text, tokens, language }: Turn, at: number): Extent {
  const { purpose, purposeHeads } = language.uncapitalised;
  const [before, noun, link, what] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (noun === undefined || link === undefined || what === undefined) return undefined;
  if (!purpose.has(link.lower) || !purposeHeads.test(noun.lower)) return undefined;
  if (!isBeside(text, noun, link) || !isBeside(text, link, what)) return undefined;
  if (what.facts.functional || what.facts.stays || (what.facts.cues & NOT_IN_NAME) !== 0) return undefined;
  return isIndefinite(before, language) ? undefined : [at, at + 2];
}

/** "regionshospitalet viborg": a municipality of the study may stay, its hospital may not. */
export function municipality({ text, tokens }: Turn, at: number): Extent {
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (noun === undefined || next === undefined || !next.facts.stays || !isBeside(text, noun, next))
    return undefined;
  if (noun.facts.stays || (noun.facts.cues & Cue.unit) !== 0 || !isPlaceThatStays(next)) return undefined;
  return [at, at + 1];
}

/** "psykiatrien i brønderslev", "hospitalsenheden vest i holstebro" */
export function ofTown({ text, tokens, verdicts, language }: Turn, at: number): Extent {
  const noun = tokens[at];
  const isQualified = ((tokens[at + 1]?.facts.cues ?? 0) & Cue.qualifier) !== 0;
  const town = at + (isQualified ? 3 : 2);
  const [link, last, before] = [tokens[town - 1], tokens[town], tokens[at - 1]];
  if (noun === undefined || link === undefined || last === undefined) return undefined;
  if (verdicts[town] === undefined || last.facts.given) return undefined;
  if ((link.facts.cues & Cue.link) === 0 || (link.facts.cues & Cue.preposition) === 0) return undefined;
  if (!language.uncapitalised.ofTown.test(noun.lower) || !isBeside(text, link, last)) return undefined;
  if (text.slice(noun.end, link.start).includes('.')) return undefined;
  return isIndefinite(before, language) ? undefined : [at, town];
}
