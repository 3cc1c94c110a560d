import type { Language } from '../../languages/language.ts';
import { PLAIN_AT, TOP_LEVEL, UNDERSCORE, WRITTEN_AT } from '../../languages/shared/net-words.ts';
import type { Token } from '../../names/tokens.ts';
import { Cue } from '../../names/word-facts.ts';
import { type Sought, seek } from '../match-spans.ts';
import { nearWords } from '../near-words.ts';
import type { Recogniser, Span } from '../span.ts';
import { hasContactSign } from './has-contact-sign.ts';
import { spokenEmails, spokenPages } from './spoken-addresses.ts';
import { spokenHandles } from './spoken-handles.ts';

/** Blanks around its dots only if no dot is without: else the next sentence would belong to it. "hedder @mette" is a handle. */
const EMAIL = new RegExp(
  String.raw`[\p{L}\p{N}._%+-]+(?:\s@\s(?=\S*\p{L})|@\s?|\s?[([](?:${WRITTEN_AT})[)\]]\s?)[\p{L}\p{N}-]+(?:(?:\.[\p{L}\p{N}-]+)+|(?:\s?\.\s?[\p{L}\p{N}-]+)+)`,
  'gu',
);
const URL = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"”)\]]*[^\s<>"”)\].,;:!?]/giu;
const HANDLE = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu;
/** "morot_hoppar#0417", "lilla.mirre_88": nobody writes so but a handle and a file. */
const UNDERSCORED: Sought = {
  sign: /_/,
  pattern:
    /(?<![\p{L}\p{N}@_./[-])(?=[\p{L}\p{N}.]*\p{Ll})\p{L}[\p{L}\p{N}.]*(?:_+[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*)+_*(?:#\d{2,5})?(?![\p{L}\p{N}_@\]])(?!\.\p{L})(?<!\.(?:mp[34]|wav|m4a|wma|docx?|pdf|txt|xlsx?|jpe?g|png|vtt|srt|csv))/gu,
  type: 'handle',
};

const ANNOUNCED = Cue.spokenAt | Cue.spokenDot;
const REACH = { before: 60, after: 60 };

/** Finds e-mail addresses, also as spoken, web addresses and handles. */
export function contactRecogniser(language: Language): Recogniser {
  const written = writtenContacts(language);
  const emails = spokenEmails(language);
  const pages = spokenPages(language);
  const { words } = language.allowed;
  const orKept = (text: string, spans: readonly Span[]): Span[] =>
    spans.map((span) =>
      words.has(text.slice(span.start, span.end).toLowerCase()) ? { ...span, type: 'kept' } : span,
    );
  return {
    applies: ({ contact, cues }) => contact || (cues & ANNOUNCED) !== 0,
    find: (text, tokens) => {
      const { signs, dots, hasSaidSign } = saidSigns(tokens);
      const isWritten = hasContactSign(text);
      const mayBeSaid = dots.length > 0 ? signs.length > 0 : hasSaidSign && isWritten;
      return [
        ...(isWritten ? orKept(text, written(text)) : []),
        ...(mayBeSaid ? orKept(text, emails(text)) : []),
        ...spokenHandles(text, tokens, signs, language),
        ...orKept(text, nearWords(text, dots, REACH, pages)),
      ];
    },
  };
}

/** Words of a text that may be said for a sign. */
interface SaidSigns {
  /** Where words are that are said for "@", media and strokes among them. */
  readonly signs: readonly number[];
  /** Some of them are more than a plain "at". */
  readonly hasSaidSign: boolean;
  readonly dots: readonly Token[];
}

function saidSigns(tokens: readonly Token[]): SaidSigns {
  const signs: number[] = [];
  const dots: Token[] = [];
  let hasSaidSign = false;
  tokens.forEach((token, at) => {
    const { facts, lower } = token;
    if ((facts.cues & Cue.spokenDot) !== 0) dots.push(token);
    if ((facts.cues & Cue.spokenAt) === 0 && lower !== UNDERSCORE) return;
    signs.push(at);
    if ((facts.cues & Cue.spokenAt) !== 0 && lower !== PLAIN_AT) hasSaidSign = true;
  });
  return { signs, dots, hasSaidSign };
}

/** "mette@holm.dk", "https://…", "holm.dk", "@mette" */
function writtenContacts({ codes }: Language): (text: string) => Span[] {
  const domain = new RegExp(
    String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:${codes.topLevel}|${TOP_LEVEL})(?![\p{L}\p{N}])(?:\/[^\s<>"”)\]]*)?`,
    'giu',
  );
  const sought: readonly Sought[] = [
    UNDERSCORED,
    { type: 'email', pattern: EMAIL },
    { type: 'url', pattern: URL },
    { type: 'url', pattern: domain },
    { type: 'handle', pattern: HANDLE },
  ];
  return (text) => sought.flatMap((one) => seek(text, one));
}
