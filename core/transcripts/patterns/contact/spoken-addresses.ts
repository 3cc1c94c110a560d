import type { Language } from '../../languages/language.ts';
import { LAST_LEVEL, PLAIN_AT, SAID_SLASH, TOP_LEVEL } from '../../languages/shared/net-words.ts';
import { matchAll } from '../match-all.ts';
import { matchSpan, type Sought, seek } from '../match-spans.ts';
import type { Span } from '../span.ts';

const WORD = String.raw`[\p{L}\p{N}_-]+`;
const BEFORE_PLAIN_AT = new RegExp(String.raw`^\p{L}+(?= ${PLAIN_AT} )`, 'iu');

/** "mette punktum holm snabel-a post punktum dk"; but "look at blåbær dot org", which is a page. */
export function spokenEmails(language: Language): (text: string) => Span[] {
  const { follow } = language.codes.spoken;
  const email = emailExpression(language);
  return (text) =>
    matchAll(text, email)
      .filter(([said]) => !follow.has(BEFORE_PLAIN_AT.exec(said)?.[0].toLowerCase() ?? ''))
      .map((match) => matchSpan(match, 'email'));
}

/** The part before has its dots said as well. */
function emailExpression({ codes, numbers }: Language): RegExp {
  const said = String.raw`\s+(?:${codes.spokenDot})\s+`;
  const counted = String.raw`(?:\s(?:${[...numbers.words.keys()].join('|')}))?`;
  const before = String.raw`${WORD}${counted}(?:(?:\.|${said})${WORD})*`;
  const after = (dot: string): string =>
    String.raw`\s+${WORD}(?:\s${WORD}){0,3}?(?:${dot}${WORD})*?${dot}\p{L}{2,7}(?:${dot}${LAST_LEVEL})?(?![\p{L}])`;
  // A plain "at" is too common a word: there the dots must be said as well.
  const sign = `(?:${codes.spokenAt})${after(String.raw`(?:\s?\.\s?|${said})`)}|${PLAIN_AT}${after(said)}`;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${before}\s+(?:${sign})`, 'giu');
}

/** "www punt listerpraat punt nl", "skyggesiden punktum dk"; behind "www" any ending will do. */
export function spokenPages({ codes, functionWords }: Language): (text: string) => Span[] {
  const dot = String.raw`(?:\.|\s\.\s|\s+(?:${codes.spokenDot})\s+)`;
  const common = [...functionWords].join('|');
  const whole = `(?:www|w w w)(?:${dot}${WORD})+`;
  const ending = `(?:${codes.topLevel}|${TOP_LEVEL})(?:${dot}${LAST_LEVEL})?`;
  const short = String.raw`(?!(?:${common})\s)${WORD}(?:${dot}${WORD})*?${dot}${ending}`;
  const page: Sought = {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${whole}|${short})(?:\s+(?:${SAID_SLASH})\s+${WORD})*(?![\p{L}])`,
      'giu',
    ),
    type: 'url',
  };
  return (text) => seek(text, page);
}
