import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Study } from '../../core/contracts/study.ts';
import { canonicalCpr } from '../../core/cpr/cpr.ts';
import type { DocumentFacts } from '../../core/deliveries/report.ts';
import { explainRule } from '../../core/deliveries/rules.ts';
import { companionsOf } from '../../core/transcripts/companions.ts';
import type { Replaced } from '../../core/transcripts/deidentify.ts';
import { deidentifyText, sureNamesOfText } from '../../core/transcripts/deidentify-text.ts';
import { findDocumentKind } from '../../core/transcripts/find-document-kind.ts';
import { DocumentProblem } from '../../core/transcripts/formats/document-problem.ts';
import { documentText } from '../../core/transcripts/formats/document-text.ts';
import { readDocumentHeader } from '../../core/transcripts/formats/read-document.ts';
import { detectLanguage } from '../../core/transcripts/languages/detect-language.ts';
import { peopleOfText, personsOfTexts, type TextPeople } from '../../core/transcripts/people-of-texts.ts';
import type { PlaceholderPseudonyms } from '../../core/transcripts/placeholders.ts';
import type { RosterEntry } from '../../core/transcripts/roster.ts';
import { joinSureNames, type SureNames } from '../../core/transcripts/sure-names.ts';
import { vocabularyOf } from '../../core/transcripts/vocabulary.ts';
import { type Words, wordsOfStudy } from '../../core/transcripts/words-of.ts';
import { contracts, lexiconFolder } from '../contracts.ts';
import { Refused } from '../errors.ts';

/** Texts to show without identifiers, and where to. */
interface Preview {
  readonly files: readonly string[];
  readonly out: string;
  readonly study: Study;
  readonly roster: readonly RosterEntry[];
  /** Detected for each file where it is not given. */
  readonly language?: string;
  readonly withOriginals: boolean;
}

/** What became of one file. */
export interface PreviewedText {
  readonly file: string;
  readonly output: string;
  readonly language: string;
  readonly findings: readonly (Replaced & { readonly line: number; readonly original?: string })[];
}

const TEXT_ENDINGS = ['.txt', '.vtt', '.srt', '.md', '.docx', '.odt', '.rtf'];
export const FINDINGS_FILE = 'findings.json';

/** Whether a file is shown as a text, by its name. */
export function isText(file: string): boolean {
  return TEXT_ENDINGS.includes(extname(file).toLowerCase());
}

/**
 * Writes each text without identifiers, line by line as it was, and one file of what was found. Texts whose headers name the same person are read
 * with each other. Throws Refused for what is no text.
 */
export async function previewTexts(preview: Preview): Promise<PreviewedText[]> {
  const { roster, withOriginals } = preview;
  const out = resolve(preview.out);
  await mkdir(out, { recursive: true });
  const texts = await readTexts(preview);
  const companions = companionsOf(texts);
  const given = new Map(texts.filter((one) => companions.has(one)).map((one) => [one, givenBy(one)]));
  const pseudonyms = throwawayPseudonyms();
  const taken = new Set<string>();
  const done: PreviewedText[] = [];
  for (const one of texts) {
    const { file, text, people, words } = one;
    const shared = joinSureNames(companions.get(one)?.flatMap((each) => given.get(each) ?? []) ?? []);
    const { participants } = people;
    const hidden = deidentifyText({ text, ...words, roster, participants, shared, pseudonyms });
    const output = freeName(basename(file, extname(file)), taken);
    await writeFile(join(out, output), hidden.text);
    const findings = hidden.findings.map((found) => ({
      ...found,
      line: text.slice(0, found.start).split('\n').length,
      ...(withOriginals ? { original: text.slice(found.start, found.end) } : {}),
    }));
    done.push({ file: basename(file), output, language: words.language.code, findings });
  }
  await writeFile(join(out, FINDINGS_FILE), `${JSON.stringify({ files: done }, null, 2)}\n`);
  return done;
}

/** A text, and whose it is by its header. */
interface ReadText extends DocumentFacts {
  readonly file: string;
  readonly text: string;
  readonly people: TextPeople;
  readonly words: Words;
}

function givenBy({ text, people, words }: ReadText): SureNames {
  return sureNamesOfText({ text, participants: people.participants, ...words }, people.names);
}

async function readTexts({ files, study, language }: Preview): Promise<ReadText[]> {
  const wordsOf = wordsOfStudy({ study, contracts, lexiconFolder });
  const read: { file: string; text: string; people: TextPeople }[] = [];
  for (const file of files) read.push({ file, text: await textOf(file), people: await peopleIn(file) });
  const persons = personsOfTexts(read.map(({ people }) => people));
  return read.map(({ file, text, people }, n) => {
    const words = wordsOf(language ?? detectLanguage(text).code);
    return { file, text, people, words, persons: persons[n] ?? [], letters: text.length };
  });
}

async function peopleIn(file: string): Promise<TextPeople> {
  const contract = contracts.tables.get((await findDocumentKind(file, contracts)) ?? '');
  if (contract?.kind !== 'document') throw new Error('the contracts have no kind of document');
  const delivered = { bytes: await readFile(file), path: file };
  return peopleOfText(await readDocumentHeader(delivered, vocabularyOf(contract)), contract);
}

/** Two files of one name, from two folders or with two endings, must not overwrite each other. */
function freeName(name: string, taken: Set<string>): string {
  let free = `${name}.txt`;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${n}.txt`;
  taken.add(free.toLowerCase());
  return free;
}

async function textOf(file: string): Promise<string> {
  try {
    return await documentText({ bytes: await readFile(file), path: file });
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    const { what, next } = explainRule(error.fault.rule);
    throw new Refused(`${basename(file)}: ${what} [${error.fault.rule}]`, next);
  }
}

/** Numbers fit together within one preview, and with nothing else. */
function throwawayPseudonyms(): PlaceholderPseudonyms {
  const secret = randomBytes(32);
  const pseudonym = (domain: string, key: string): string =>
    createHmac('sha256', secret).update(`${domain}|${key}`).digest('hex');
  return {
    ofName: (key) => pseudonym('name', key),
    ofPerson: (cpr) => pseudonym('person', canonicalCpr(cpr)),
  };
}
