import type { Language } from '../../languages/language.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { matchAll } from '../match-all.ts';
import { nearWords } from '../near-words.ts';
import type { FindingType, Recogniser, Span } from '../span.ts';
import { hasContactSign } from './has-contact-sign.ts';
import { NEIGHBOURS, spokenAddress, spokenUrl, TOP_LEVEL } from './spoken-addresses.ts';
import { spokenHandles } from './spoken-handles.ts';

/** Blanks around its dots only if no dot is without: else the next sentence would belong to it. "hedder @mette" is a handle. */
const EMAIL =
  /[\p{L}\p{N}._%+-]+(?:\s@\s(?=\S*\p{L})|@\s?|\s?[([](?:at|a|snabel-?a)[)\]]\s?)[\p{L}\p{N}-]+(?:(?:\.[\p{L}\p{N}-]+)+|(?:\s?\.\s?[\p{L}\p{N}-]+)+)/gu;

const URL = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"”)\]]*[^\s<>"”)\].,;:!?]/giu;

const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu;

/** "morot_hoppar#0417", "lilla.mirre_88": nobody writes so but a handle and a file. */
const UNDERSCORED =
  /(?<![\p{L}\p{N}@_./[-])(?=[\p{L}\p{N}.]*\p{Ll})\p{L}[\p{L}\p{N}.]*(?:_+[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*)+_*(?:#\d{2,5})?(?![\p{L}\p{N}_@\]])(?!\.\p{L})(?<!\.(?:mp[34]|wav|m4a|wma|docx?|pdf|txt|xlsx?|jpe?g|png|vtt|srt|csv))/gu;

/** Finds e-mail addresses, also as spoken, web addresses and handles. */
export function contactRecogniser(language: Language): Recogniser {
  const domain = new RegExp(
    `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:${language.codes.topLevel}|${NEIGHBOURS}|${TOP_LEVEL})(?![\\p{L}\\p{N}])(?:\\/[^\\s<>"”)\\]]*)?`,
    'giu',
  );
  const spoken = spokenAddress(language);
  const spokenDomain = spokenUrl(language);
  const patterns: readonly (readonly [FindingType, RegExp])[] = [
    ['email', EMAIL],
    ['url', URL],
    ['url', domain],
    ['handle', HANDLE],
  ];
  const kept = language.allowed.words;
  const spansOf = (text: string, type: FindingType, pattern: RegExp): Span[] =>
    matchAll(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: kept.has(match[0].toLowerCase()) ? 'kept' : type,
      confidence: 'high',
    }));
  const { follow } = language.codes.spoken;
  // "look at blåbær dot org": a page.
  const emails = (text: string): Span[] =>
    spansOf(text, 'email', spoken).filter(
      ({ start, end }) =>
        !follow.has(/^\p{L}+(?= at )/iu.exec(text.slice(start, end))?.[0].toLowerCase() ?? ''),
    );
  return {
    applies: ({ contact, cues }) => contact || (cues & ANNOUNCED) !== 0,
    find: (text, tokens) => {
      const signs = tokens.filter(({ facts }) => (facts.cues & Cue.spokenAt) !== 0);
      const dots = tokens.filter(({ facts }) => (facts.cues & Cue.spokenDot) !== 0);
      return [
        ...(text.includes('_') ? spansOf(text, 'handle', UNDERSCORED) : []),
        ...(hasContactSign(text) ? patterns.flatMap(([type, pattern]) => spansOf(text, type, pattern)) : []),
        ...((dots.length > 0 ? signs.length > 0 : signs.some(isSaidSign) && hasContactSign(text))
          ? emails(text)
          : []),
        ...spokenHandles(text, tokens, language),
        ...nearWords(text, dots, REACH, (stretch) => spansOf(stretch, 'url', spokenDomain)),
      ];
    },
  };
}

const ANNOUNCED = Cue.spokenAt | Cue.spokenDot;

const REACH = { before: 60, after: 60 };

/** Any but a plain "at". */
function isSaidSign({ lower, facts }: Token): boolean {
  return lower !== 'at' && (facts.cues & Cue.spokenAt) !== 0;
}
