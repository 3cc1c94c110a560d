import { contracts } from '../../cli/contracts.ts';
import { makeStudy } from '../../core/synthetic/make-study.ts';
import { MEN, STREETS, SURNAMES, WOMEN } from '../../core/synthetic/names.ts';

/** Everything in a made-up study that says who somebody is. */
export interface Canaries {
  /** Long enough that no ciphertext holds one by chance. */
  readonly texts: readonly string[];
  /** The same as text, and as the bytes of UTF-8 read one by one. */
  readonly long: RegExp;
  readonly longBytes: RegExp;
  /** First names: they are looked for as whole words, in what is text. */
  readonly words: RegExp;
}

const FIRST_NAMES = [...WOMEN, ...MEN];
const PHONE = /\b\d\d \d\d \d\d \d\d\b/g;
const EMAIL = /\S+@\S+\.example/g;

/** The person numbers, names, phone numbers, streets and addresses of a study, as its sources have them. */
export function canariesOf(study: { persons: number; seed: number }): Canaries {
  const { people, deliveries } = makeStudy(contracts, study);
  const interviews = deliveries
    .flatMap(({ files }) => files)
    .filter(({ table }) => table === 'interview')
    .map(({ content }) => readable(content))
    .join('\n');
  const named = (names: readonly string[]) => names.filter((name) => hasWord(interviews, name));
  const numbers = people
    .flatMap(({ cpr, formerCpr = cpr }) => [cpr, formerCpr])
    .flatMap((cpr) => [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`]);
  const told = [...(interviews.match(PHONE) ?? []), ...(interviews.match(EMAIL) ?? [])];
  const spaceless = told.map((one) => one.replaceAll(' ', ''));
  const texts = [...new Set([...numbers, ...told, ...spaceless, ...named(SURNAMES), ...named(STREETS)])];
  return {
    texts,
    long: anyOf(texts),
    longBytes: anyOf(texts.map((one) => Buffer.from(one).toString('latin1'))),
    words: new RegExp(`(?<![\\p{L}\\d])(?:${alternatives(named(FIRST_NAMES))})(?![\\p{L}\\d])`, 'gu'),
  };
}

/** A file's text among whatever else its format has; Rich Text writes our letters by their number. */
function readable(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  return text.replaceAll(/\\'([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Which of them occur in bytes that may be anything. */
export function canariesInBytes({ longBytes }: Canaries, bytes: Buffer): string[] {
  return bytes.toString('latin1').match(longBytes) ?? [];
}

/** Which of them occur in text. */
export function canariesInText({ long, words }: Canaries, text: string): string[] {
  return [...(text.match(long) ?? []), ...(text.match(words) ?? [])];
}

/** One pass over a text for all of them: it is long, and they are hundreds. */
function anyOf(texts: readonly string[]): RegExp {
  return new RegExp(alternatives(texts), 'g');
}

function alternatives(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => RegExp.escape(text)).join('|');
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u').test(text);
}
