import { createHmac, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Study } from '../../core/contracts/study.ts';
import { canonicalCpr } from '../../core/cpr/cpr.ts';
import type { DocumentFacts } from '../../core/deliveries/report.ts';
import { explainRule } from '../../core/deliveries/rules.ts';
import { daysOfShift, shiftOf } from '../../core/pseudonyms/shift-of.ts';
import type { Deidentified, Replaced } from '../../core/transcripts/deidentify.ts';
import { deidentifyText, sureNamesOfText } from '../../core/transcripts/deidentify-text.ts';
import { DocumentProblem } from '../../core/transcripts/formats/document-problem.ts';
import { type DocumentText, documentText } from '../../core/transcripts/formats/document-text.ts';
import { readDocumentHeader } from '../../core/transcripts/formats/read-document.ts';
import { findDocumentKind } from '../../core/transcripts/header/find-document-kind.ts';
import {
  peopleOfText,
  personsOfTexts,
  type TextPeople,
} from '../../core/transcripts/header/people-of-texts.ts';
import { vocabularyOf } from '../../core/transcripts/header/vocabulary.ts';
import { companionsOf } from '../../core/transcripts/known-people/companions.ts';
import type { RosterEntry } from '../../core/transcripts/known-people/roster.ts';
import { joinSureNames, type SureNames } from '../../core/transcripts/known-people/sure-names.ts';
import { detectLanguage } from '../../core/transcripts/languages/detect-language.ts';
import { type Words, wordsOfStudy } from '../../core/transcripts/words-of.ts';
import { contracts, lexiconFolder } from '../contracts.ts';
import { Refused } from '../errors.ts';
import { outputFolder } from '../output/output-folder.ts';

/** Texts to show without identifiers, and where to. */
interface Preview {
  readonly files: readonly string[];
  readonly out: string;
  readonly study: Study;
  readonly roster: readonly RosterEntry[];
  /** Detected for each file where it is not given. */
  readonly language?: string;
  readonly withOriginals: boolean;
  /** Told after each text. */
  readonly onText?: () => void;
}

/** What became of one file. */
export interface PreviewedText {
  readonly file: string;
  readonly output: string;
  readonly language: string;
  /** What a word processor's document has beside its text, by rule and paragraph. */
  readonly leftOut: readonly { readonly line: number; readonly rule: string }[];
  readonly findings: readonly (Replaced & { readonly line: number; readonly original?: string })[];
}

const TEXT_ENDINGS = ['.txt', '.vtt', '.srt', '.md', '.docx', '.odt', '.rtf'];
export const FINDINGS_FILE = 'findings.json';
/** For whoever reads the findings. */
const OFFSETS =
  'UTF-16 units from 0, end exclusive: start and end in the text of the file without a byte order mark (of a word processor’s document one line per paragraph, cells parted by tabs), outputStart and outputEnd in the output';

/** Whether a file is shown as a text, by its name. */
export function isText(file: string): boolean {
  return TEXT_ENDINGS.includes(extname(file).toLowerCase());
}

/**
 * Writes each text without identifiers, line by line as it was, and one file of what was found. Texts whose headers name the same person are read
 * with each other. Throws Refused for what is no text.
 */
export async function previewTexts(preview: Preview): Promise<PreviewedText[]> {
  const { files, study, roster, withOriginals, onText } = preview;
  const texts = await readTexts(preview);
  const out = await outputFolder(preview.out, files);
  const companions = companionsOf(texts);
  const given = new Map(texts.filter((one) => companions.has(one)).map((one) => [one, givenBy(one)]));
  const pseudonyms = throwawayPseudonyms();
  const taken = new Set<string>();
  const done: PreviewedText[] = [];
  for (const one of texts) {
    const { file, document, people, words } = one;
    const { text } = document;
    const shared = joinSureNames(companions.get(one)?.flatMap((each) => given.get(each) ?? []) ?? []);
    const { participants } = people;
    const shiftDays = pseudonyms.shiftDays(people, study);
    const names = { roster, participants, shared };
    const hidden = deidentifyText({ text, ...words, ...names, pseudonyms, shiftDays });
    const output = freeName(basename(file, extname(file)), taken);
    const standing = asItStands(document, hidden);
    await writeFile(join(out, output), standing.text);
    const findings = standing.findings.map((found, n) => ({
      ...found,
      line: lineOf(hidden.findings[n]?.start ?? 0, text),
      ...(withOriginals ? { original: document.original.slice(found.start, found.end) } : {}),
    }));
    const leftOut = document.warnings.map(({ line, rule }) => ({ line, rule }));
    done.push({ file: basename(file), output, language: words.language.code, leftOut, findings });
    onText?.();
  }
  await writeFile(
    join(out, FINDINGS_FILE),
    `${JSON.stringify({ offsets: OFFSETS, files: done }, null, 2)}\n`,
  );
  return done;
}

function lineOf(place: number, text: string): number {
  return text.slice(0, place).split('\n').length;
}

/** What rules read is clean; what is written differs from the original in nothing but what was replaced. */
function asItStands({ original, inOriginal }: DocumentText, hidden: Deidentified): Deidentified {
  let text = '';
  let done = 0;
  const findings = hidden.findings.map((found) => {
    const { start, end } = inOriginal(found);
    text += original.slice(done, start);
    const outputStart = text.length;
    text += hidden.text.slice(found.outputStart, found.outputEnd);
    done = end;
    return { ...found, start, end, outputStart, outputEnd: text.length };
  });
  return { text: text + original.slice(done), findings };
}

/** A text, and whose it is by its header. */
interface ReadText extends DocumentFacts {
  readonly file: string;
  readonly document: DocumentText;
  readonly people: TextPeople;
  readonly words: Words;
}

function givenBy({ document: { text }, people, words }: ReadText): SureNames {
  return sureNamesOfText({ text, participants: people.participants, ...words }, people.names);
}

async function readTexts({ files, study, language }: Preview): Promise<ReadText[]> {
  const wordsOf = wordsOfStudy({ study, contracts, lexiconFolder });
  const read: { file: string; document: DocumentText; people: TextPeople }[] = [];
  for (const file of files) read.push({ file, document: await textOf(file), people: await peopleIn(file) });
  const persons = personsOfTexts(read.map(({ people }) => people));
  return read.map(({ document, ...rest }, n) => {
    const { text } = document;
    const words = wordsOf(language ?? detectLanguage(text).code);
    return { ...rest, document, words, persons: persons[n] ?? [], letters: text.length };
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

async function textOf(file: string): Promise<DocumentText> {
  try {
    return await documentText({ bytes: await readFile(file), path: file });
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    const { rule, line } = error.fault;
    const { what, next } = explainRule(rule);
    throw new Refused(`${basename(file)}${line > 0 ? `, line ${line}` : ''}: ${what} [${rule}]`, next);
  }
}

/** Numbers fit together within one preview, and with nothing else. */
function throwawayPseudonyms() {
  const secret = randomBytes(32);
  const pseudonym = (domain: string, key: string): string =>
    createHmac('sha256', secret).update(`${domain}|${key}`).digest('hex');
  return {
    ofName: (key: string) => pseudonym('name', key),
    ofPerson: (cpr: string) => pseudonym('person', canonicalCpr(cpr)),
    shiftDays: ({ numbers: [number, ...others] }: TextPeople, { textDates }: Study): number | undefined => {
      if (textDates === 'month' || number === undefined || others.length > 0) return undefined;
      return daysOfShift(shiftOf({ pseudonym }, 'person', number), textDates.maximumDays);
    },
  };
}
