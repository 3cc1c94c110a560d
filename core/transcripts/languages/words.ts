/** A set from words written on lines, so that tables stay readable. */
export function words(text: string): Set<string> {
  return new Set(text.split(/\s+/u).filter(Boolean));
}
