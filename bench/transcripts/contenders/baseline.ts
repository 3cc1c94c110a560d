import { firstNames } from '../../../core/transcripts/languages/da/first-names.ts';
import { surnames } from '../../../core/transcripts/languages/da/surnames.ts';
import { contend } from '../contend.ts';

/** What most people would write: a few regular expressions, and a set of names that every word is looked up in. */
contend(() => {
  const names = new Set([...firstNames, ...surnames]);
  const patterns: readonly (readonly [RegExp, string])[] = [
    [/\b\d{6}[- ]?\d{4}\b/g, '[CPR]'],
    [/\b(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}\b/g, '[PHONE]'],
    [/[\w.+-]+@[\w-]+\.[\w.]+/g, '[EMAIL]'],
    [
      /\b\d{1,2}\. (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?: \d{4})?/g,
      '[DATE]',
    ],
    [/\b[A-ZÆØÅ][a-zæøå]+(?:gade|vej|vænget|allé) \d+\b/g, '[ADDRESS]'],
  ];
  return (texts) => {
    let replaced = 0;
    const count = (label: string): string => {
      replaced++;
      return label;
    };
    for (const text of texts) {
      let rest = text;
      for (const [pattern, label] of patterns) rest = rest.replace(pattern, () => count(label));
      rest.replace(/[A-Za-zÆØÅæøå-]+/g, (word) => (names.has(word.toLowerCase()) ? count('[PERSON]') : word));
    }
    return replaced;
  };
});
