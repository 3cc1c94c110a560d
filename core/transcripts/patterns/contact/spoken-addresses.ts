import type { Language } from '../../languages/language.ts';

export const TOP_LEVEL = 'com|net|org|eu|info|io|me|example|test';

export const NEIGHBOURS = 'dk|se|nl|no|uk|be|de|nu|ie';

/** "mette punktum holm snabel-a post punktum dk": the part before has its dots said as well. */
export function spokenAddress({ codes, numbers }: Language): RegExp {
  const word = String.raw`[\p{L}\p{N}_-]+`;
  const said = String.raw`\s+(?:${codes.spokenDot})\s+`;
  const dot = String.raw`(?:\s?\.\s?|${said})`;
  const counted = String.raw`(?:\s(?:${[...numbers.words.keys()].join('|')}))?`;
  const before = String.raw`${word}${counted}(?:(?:\.|\s+(?:${codes.spokenDot})\s+)${word})*`;
  // A plain "at" is too common a word: there the dots must be said as well.
  const after = (one: string): string =>
    String.raw`\s+${word}(?:\s${word}){0,3}?(?:${one}${word})*?${one}\p{L}{2,7}(?:${one}uk)?(?![\p{L}])`;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${before}\s+(?:(?:${codes.spokenAt})${after(dot)}|at${after(said)})`,
    'giu',
  );
}

/** "www punt listerpraat punt nl", "skyggesiden punktum dk"; behind "www" any ending will do. */
export function spokenUrl({ codes, functionWords }: Language): RegExp {
  const word = String.raw`[\p{L}\p{N}_-]+`;
  const dot = String.raw`(?:\.|\s\.\s|\s+(?:${codes.spokenDot})\s+)`;
  const common = [...functionWords].join('|');
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?:www|w w w)(?:${dot}${word})+|(?!(?:${common})\s)${word}(?:${dot}${word})*?${dot}(?:${codes.topLevel}|${NEIGHBOURS}|${TOP_LEVEL})(?:${dot}uk)?)(?:\s+(?:${SAID_SLASH})\s+${word})*(?![\p{L}])`,
    'giu',
  );
}

/** Between the parts of a page's address. */
const SAID_SLASH = 'forward slash|slash|skråstreg|snedstreck|schuine streep';
