import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Study } from '../../core/contracts/study.ts';
import { canonicalCpr } from '../../core/cpr/cpr.ts';
import { explainRule } from '../../core/deliveries/rules.ts';
import type { Replaced } from '../../core/transcripts/deidentify.ts';
import { deidentifyText } from '../../core/transcripts/deidentify-text.ts';
import { DocumentProblem } from '../../core/transcripts/formats/document-problem.ts';
import { documentText } from '../../core/transcripts/formats/document-text.ts';
import { detectLanguage } from '../../core/transcripts/languages/detect-language.ts';
import { languageByCode } from '../../core/transcripts/languages/languages.ts';
import { loadLexicon } from '../../core/transcripts/lexicon/load-lexicon.ts';
import type { PlaceholderPseudonyms } from '../../core/transcripts/placeholders.ts';
import type { RosterEntry } from '../../core/transcripts/roster.ts';
import { placesOfStudy } from '../../core/transcripts/study-places.ts';
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

/** Writes each text without identifiers, line by line as it was, and one file of what was found. Throws Refused for what is no text. */
export async function previewTexts(preview: Preview): Promise<PreviewedText[]> {
  const { files, study, withOriginals } = preview;
  const out = resolve(preview.out);
  await mkdir(out, { recursive: true });
  const keep = placesOfStudy(study, contracts.codeLists);
  const pseudonyms = throwawayPseudonyms();
  const taken = new Set<string>();
  const done: PreviewedText[] = [];
  for (const file of files) {
    const text = await textOf(file);
    const language = preview.language === undefined ? detectLanguage(text) : languageByCode(preview.language);
    const lexicon = loadLexicon(lexiconFolder, language.code);
    const hidden = deidentifyText({ text, language, lexicon, keep, pseudonyms, roster: preview.roster });
    const output = freeName(basename(file, extname(file)), taken);
    await writeFile(join(out, output), hidden.text);
    const findings = hidden.findings.map((found) => ({
      ...found,
      line: text.slice(0, found.start).split('\n').length,
      ...(withOriginals ? { original: text.slice(found.start, found.end) } : {}),
    }));
    done.push({ file: basename(file), output, language: language.code, findings });
  }
  await writeFile(join(out, FINDINGS_FILE), `${JSON.stringify({ files: done }, null, 2)}\n`);
  return done;
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
