import { contracts } from '../../cli/contracts.ts';
import { makeStudy } from '../../core/synthetic/make-study.ts';
import { MEN, STREETS, SURNAMES, WOMEN } from '../../core/synthetic/names.ts';

/** Everything in a made-up study that says who somebody is. */
export interface Canaries {
  /** Long enough that no ciphertext holds one by chance. */
  readonly long: readonly string[];
  /** First names: they are looked for as whole words, in what is text. */
  readonly words: readonly string[];
}

const FIRST_NAMES = [...WOMEN, ...MEN];
const PHONE = /\b\d\d \d\d \d\d \d\d\b/g;
const EMAIL = /\S+@\S+\.example/g;

/** The person numbers, names, phone numbers, streets and addresses of a study, as its sources have them. */
export function canariesOf(study: { persons: number; seed: number }): Canaries {
  const { people, deliveries } = makeStudy(contracts, study);
  const texts = deliveries
    .flatMap(({ files }) => files)
    .filter(({ table }) => table === 'interview')
    .map(({ content }) => readable(content))
    .join('\n');
  const named = (names: readonly string[]) => names.filter((name) => hasWord(texts, name));
  const numbers = people
    .flatMap(({ cpr, formerCpr = cpr }) => [cpr, formerCpr])
    .flatMap((cpr) => [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`]);
  const told = [...(texts.match(PHONE) ?? []), ...(texts.match(EMAIL) ?? [])];
  const long = [
    ...numbers,
    ...told,
    ...told.map((one) => one.replaceAll(' ', '')),
    ...named(SURNAMES),
    ...named(STREETS),
  ];
  return { long: [...new Set(long)], words: named(FIRST_NAMES) };
}

/** A file's text among whatever else its format has; Rich Text writes our letters by their number. */
function readable(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  return text.replaceAll(/\\'([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Which of them occur in bytes that may be anything. */
export function canariesInBytes({ long }: Canaries, bytes: Buffer): string[] {
  return long.filter((one) => bytes.includes(one));
}

/** Which of them occur in text. */
export function canariesInText({ long, words }: Canaries, text: string): string[] {
  return [...long.filter((one) => text.includes(one)), ...words.filter((one) => hasWord(text, one))];
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u').test(text);
}
