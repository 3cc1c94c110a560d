/** Nouns with the article that Danish and Swedish hang on them, in every way that one is: hat, hatten; krølle, krøllen; skägg, skägget. */
export function withDefinites(nouns: Iterable<string>): string[] {
  return [...nouns].flatMap((noun) => {
    const last = noun.at(-1) ?? '';
    // kartoffel, kartoflen
    const short = noun.replace(/e(?=[lr]$)/u, '').replace(/(.)\1(?=[lr]$)/u, '$1');
    return [
      `${short}en`,
      noun,
      `${noun}n`,
      `${noun}t`,
      `${noun}en`,
      `${noun}et`,
      `${noun}${last}en`,
      `${noun}${last}et`,
    ];
  });
}
