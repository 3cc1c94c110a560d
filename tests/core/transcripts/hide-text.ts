import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deidentifyText } from '../../../core/transcripts/deidentify-text.ts';
import { languageByCode } from '../../../core/transcripts/languages/languages.ts';
import { loadLexicon } from '../../../core/transcripts/lexicon/load-lexicon.ts';

const folder = join(import.meta.dirname, '../../../core/transcripts/lexicon');
const digest = (key: string): string => createHash('sha256').update(key).digest('hex');
const NOWHERE: ReadonlySet<string> = new Set();

/** A plain text as `carelake preview` hides it; `keep` are the study's own places, in lower case. */
export function hidden(text: string, code = 'da', keep = NOWHERE) {
  return deidentifyText({
    text,
    language: languageByCode(code),
    lexicon: loadLexicon(folder, code),
    keep,
    pseudonyms: { ofName: digest, ofPerson: digest },
  });
}

/** What is left of a text, with the kind of what was hidden: `[PERSON] ringer`. */
export function leftWithKinds(text: string, code = 'da'): string {
  return hidden(text, code).text.replace(/-\d{7}\]/gu, ']');
}

/** What is left of a text; of what was hidden only that it was: `… ringer`. */
export function left(text: string, code: string, keep = NOWHERE): string {
  return hidden(text, code, keep).text.replace(/\[[A-Z]+(?:-\d{7})?\]/gu, '…');
}
