import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import type { ProjectCode } from '../qda/project.ts';
import { findLeaks, TYPE_OF_LEAK } from '../review/find-leaks.ts';
import type { Decision } from '../transcripts/decisions.ts';
import { deidentify } from '../transcripts/deidentify.ts';
import { listedIn, type NameLists } from '../transcripts/known-people/name-lists.ts';
import type { Language } from '../transcripts/languages/language.ts';
import { LANGUAGES } from '../transcripts/languages/languages.ts';
import { loadLexicon } from '../transcripts/lexicon/load-lexicon.ts';
import { wordBookOf } from '../transcripts/names/word-book-of.ts';

interface Naming {
  /** Places that may stay, in lower case. */
  readonly keep: ReadonlySet<string>;
  /** Nothing of whom they name may be in a code's name, whatever the rules find. */
  readonly lists: NameLists;
  readonly pseudonyms: Pseudonyms;
  readonly lexiconFolder: string;
}

export interface CodeNames {
  /** By the code's GUID. */
  readonly names: ReadonlyMap<string, string>;
  /** Codes of whose name something was replaced. */
  readonly hidden: number;
}

/** `2.1 ` and `A1) ` above a name: a place in a codebook, behind which any word would stand inside a sentence. No day of a date is one. */
const NUMBERING = /^(?:[A-Z]\d{1,2}(?:\.\d{1,2})*[.):]?|\d(?:\.\d){1,3}[.)]?)\s(?=\p{Lu})/u;

/**
 * Names of codes without names of people and places. A codebook has few of the small words that tell a language, so it is read in each, and
 * the one counts in which the most is understood: what no dictionary knows is taken for a name.
 */
export function nameCodes(codes: readonly ProjectCode[], naming: Naming): CodeNames {
  const numbering = codes.map(({ name }) => NUMBERING.exec(name)?.[0] ?? '');
  const texts = codes.map(({ name }, index) => name.slice(numbering[index]?.length ?? 0));
  const [best] = LANGUAGES.map((language) => inLanguage(texts, language, naming)).sort(
    (a, b) => a.replaced - b.replaced,
  );
  const found = best?.texts ?? [];
  return {
    names: new Map(
      codes.map(({ guid }, index) => [guid, `${numbering[index] ?? ''}${found[index]?.text ?? ''}`]),
    ),
    hidden: found.filter(({ findings }) => findings.length > 0).length,
  };
}

function inLanguage(
  texts: readonly string[],
  language: Language,
  { lexiconFolder, keep, lists, pseudonyms }: Naming,
) {
  const lexicon = loadLexicon(lexiconFolder, language.code);
  const words = { lexicon, language, keep };
  const book = wordBookOf(words);
  const { roster, everybody } = listedIn(texts, lists, { pseudonyms, book });
  const placeholders = {
    ofName: (key: string) => pseudonyms.pseudonym('placeholder', key),
    ofPerson: (cpr: string) => pseudonyms.pseudonym('person', cpr),
  };
  const hide = (decisions: readonly Decision[]) =>
    deidentify({ ...words, texts, names: [], roster, decisions, pseudonyms: placeholders });
  const first = hide([]);
  // Nobody reviews the names of codes, so that what the scan finds in them goes.
  const document = { turns: texts.map((text) => ({ text })) };
  const { leaks } = findLeaks({
    document,
    hidden: first.texts,
    everybody,
    names: [],
    book,
  });
  const redactions = leaks.map(({ type, text, start, end }): Decision => {
    const at = { text, start, end };
    return { about: 'place', decision: 'redact', at, type: TYPE_OF_LEAK[type] };
  });
  const hidden = redactions.length === 0 ? first : hide(redactions);
  return { ...hidden, replaced: hidden.texts.reduce((sum, { findings }) => sum + findings.length, 0) };
}
