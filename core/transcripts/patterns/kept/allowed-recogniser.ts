import type { Language } from '../../languages/language.ts';
import { BEFORE_TEAM, NAME_BEFORE_BODY } from '../../languages/shared/named-teams.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan } from '../match-spans.ts';
import { nearWords } from '../near-words.ts';
import type { Recogniser } from '../span.ts';

const REACH = { before: 80, after: 80 };

/** Phrases that may stay take their words out of the name rules' reach. */
export function allowedRecogniser(language: Language): Recogniser {
  const phrases = new RegExp(
    `(?<![\\p{L}\\p{Nd}])(?:${language.allowed.phrases.join('|')})s?(?![\\p{L}])`,
    'giu',
  );
  return {
    applies: ({ cues }) => (cues & Cue.phrase) !== 0,
    find: (text, tokens) =>
      nearWords(
        text,
        tokens.filter(({ facts }) => (facts.cues & Cue.phrase) !== 0),
        REACH,
        (stretch) =>
          matchAll(stretch, phrases)
            .filter((match) => !isBranch(match, stretch, language))
            .filter((match) => !isTeamOfName(match, stretch, language))
            .filter((match) => !isOfOrganisation(match, stretch, language))
            .map((match) => matchSpan(match, 'kept')),
      ),
  };
}

/** "Røde Kors i Stoholm" is a house there, and the name rules' business. */
function isBranch({ 0: phrase, index }: RegExpExecArray, text: string, { allowed }: Language): boolean {
  if (allowed.bodies?.has(phrase.toLowerCase()) !== true) return false;
  return /^ (?:\p{Ll}{1,3} )?\p{Lu}\p{Ll}/u.test(text.slice(index + phrase.length));
}

/** "Röda Korsets kriscenter", "the Salvation Army shop": theirs is somewhere. */
function isOfOrganisation({ 0: phrase, index }: RegExpExecArray, text: string, language: Language): boolean {
  const [, noun = '', capital] = /^ ((\p{Lu})?\p{L}{3,})/u.exec(text.slice(index + phrase.length)) ?? [];
  const isNamed = capital === undefined || NAME_BEFORE_BODY.test(text.slice(0, index));
  return isNamed && language.organisations.endings.test(noun.toLowerCase());
}

/** "Riverside Mental Health Team", "Kestrel Crisis Team": with its own name before it a team is that of one place. */
function isTeamOfName({ 0: phrase, index }: RegExpExecArray, text: string, language: Language): boolean {
  const { organisations, capitalWords, functionWords, uncapitalised } = language;
  if (organisations.namedTeams !== true) return false;
  const noun = /\p{L}+$/u.exec(phrase)?.[0].toLowerCase() ?? '';
  if (!organisations.endings.test(noun)) return false;
  const before = BEFORE_TEAM.exec(text.slice(0, index))?.[0] ?? '';
  return (before.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []).some(
    (word) => !functionWords.has(word) && !capitalWords.has(word) && !uncapitalised.kinds.test(word),
  );
}
