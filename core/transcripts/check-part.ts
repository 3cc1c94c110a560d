import { isAscii } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts, DocumentContract } from '../contracts/contract.ts';
import type { Study } from '../contracts/study.ts';
import { FINDINGS_PER_RULE, type Finding, type PartReport } from '../deliveries/report.ts';
import type { StatedForm } from '../deliveries/stated-form.ts';
import { namedPictures, pictureContractFor } from '../pictures/tie-pictures.ts';
import type { Letters } from '../registry/read/inspect-encoding.ts';
import { fitsStatedEncoding } from '../registry/read/stated-encoding.ts';
import { acceptedHeader, BETWEEN_VALUES, personsOf, writeAccepted } from './accepted-document.ts';
import { LARGEST_DOCUMENT_BYTES, readDocument } from './formats/read-document.ts';
import { type CheckedHeader, checkHeader } from './header/check-header.ts';
import { namedPersons } from './header/named-persons.ts';
import { withPersons } from './header/persons-of-turns.ts';
import { uncheckedConsent } from './header/unchecked-consent.ts';
import { vocabularyOf } from './header/vocabulary.ts';
import { detectLanguage, isInAnotherLanguage } from './languages/detect-language.ts';
import { languageByCode } from './languages/languages.ts';
import type { DocumentFault, Reading, Transcript, Turn } from './transcript.ts';

const LANGUAGE_FIELD = 'sprog';
const LANGUAGE_FIELD_CODES = 'language';
const NOT_ASKED = new Set(['interviewer', 'observer', 'minutes', 'several', 'unknown']);

type Refused = Extract<Reading, { ok: false }>;

interface DocumentToCheck {
  readonly contract: DocumentContract;
  readonly contracts: Contracts;
  readonly study: Study;
  readonly file: string;
  readonly acceptedFile: string;
  /** What the sender calls the file. @default file */
  readonly path?: string | undefined;
  /** How the sender says that it is written. */
  readonly stated?: StatedForm | undefined;
}

/** Reads one document; it is accepted as a whole or refused with lines and rules. */
export async function checkPart(db: DuckDBConnection, part: DocumentToCheck): Promise<PartReport> {
  const { contract } = part;
  const vocabulary = vocabularyOf(contract);
  const reading = await read(part);
  if (!reading.ok) return { rows: 0, accepted: 0, errors: refusalOf(reading, part), warnings: [] };
  const { transcript, form } = reading;
  const { headerLine, ...written } = form;
  const language = languageOf(transcript, part);
  const header = checked(transcript, part);
  const rows = transcript.turns.length;
  const unchecked = uncheckedConsent(header.values, contract, vocabulary);
  const told = {
    read: { ...written, language, headerRow: headerLine, rows },
    warnings: toFindings([...reading.warnings, ...header.warnings, ...unchecked]),
    ...picturesOf(header, part),
  };
  if (header.errors.length > 0) return { rows, accepted: 0, errors: toFindings(header.errors), ...told };
  const stated = { header: header.values, personField: contract.consent.person };
  const turns = withPersons(transcript.turns, stated, vocabulary);
  const accepted = acceptedHeader(header.values);
  const roles = accepted[vocabulary.respondentRoleField] ?? rolesOf(turns);
  await writeAccepted(db, part.acceptedFile, {
    language,
    turns,
    named: namedPersons(stated, vocabulary),
    header: { ...accepted, ...(roles === '' ? {} : { [vocabulary.respondentRoleField]: roles }) },
  });
  const facts = {
    persons: personsOf(accepted, contract),
    letters: turns.reduce((sum, { text }) => sum + text.length, 0),
  };
  return { rows, accepted: rows, errors: [], ...told, document: facts };
}

function picturesOf(
  { values }: CheckedHeader,
  { contract, contracts }: DocumentToCheck,
): Pick<PartReport, 'pictures'> {
  const field = pictureContractFor(contract, contracts)?.namedIn.field;
  if (field === undefined) return {};
  return { pictures: namedPictures(values, { field, person: contract.consent.person }) };
}

function checked(transcript: Transcript, part: DocumentToCheck): CheckedHeader {
  const { contract, contracts, study } = part;
  const header = checkHeader(transcript.header, {
    contract,
    vocabulary: vocabularyOf(contract),
    codeLists: contracts.codeLists,
    period: study.period,
  });
  // Word tables of another language would leave names in.
  const stated = transcript.header[LANGUAGE_FIELD]?.[0];
  if (stated === undefined) return header;
  const language = languageByCode(languageOf(transcript, part));
  if (!isInAnotherLanguage(spoken(transcript), language)) return header;
  const fault = { line: stated.line, field: LANGUAGE_FIELD, rule: 'language-stated' };
  return { ...header, errors: [...header.errors, fault] };
}

/** A document of another kind has another form: then its kind is what is wrong. */
function refusalOf({ header, faults }: Refused, part: DocumentToCheck): Finding[] {
  const { errors } = checked({ header: header ?? {}, turns: [] }, part);
  const ofKind = errors.filter(({ rule }) => rule === 'document-kind');
  return toFindings(ofKind.length > 0 ? ofKind : faults);
}

async function read(part: DocumentToCheck): Promise<Reading> {
  const { contract, file, path = file, stated } = part;
  const refused = (rule: string): Reading => ({ ok: false, faults: [{ line: 0, field: '', rule }] });
  if ((await stat(file)).size > LARGEST_DOCUMENT_BYTES) return refused('document-size');
  const bytes = await readFile(file);
  const reading = await readDocument({ bytes, path }, vocabularyOf(contract));
  const encoding = reading.ok ? reading.form.encoding : undefined;
  if (stated?.encoding === undefined || encoding === undefined) return reading;
  return fitsStatedEncoding(stated.encoding, { encoding, letters: lettersOf(bytes) })
    ? reading
    : refused('encoding-stated');
}

function lettersOf(bytes: Buffer): Letters {
  if (isAscii(bytes)) return 'ascii';
  return bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'any' : 'iso-8859-1';
}

/** The language that the header names, else that of the words, by its code; a name that we do not know is told as an error of the header. */
function languageOf(transcript: Transcript, { contracts: { codeLists } }: DocumentToCheck): string {
  const said = transcript.header[LANGUAGE_FIELD]?.[0]?.value.toUpperCase();
  const code = codeLists.get(LANGUAGE_FIELD_CODES)?.codes.find((one) => one.code.toUpperCase() === said);
  return code?.values['published'] ?? detectLanguage(spoken(transcript)).code;
}

function spoken({ turns }: Transcript): string {
  return turns.map(({ text }) => text).join('\n');
}

/** Roles of those who speak and do not ask, where the header says none. */
function rolesOf(turns: readonly Turn[]): string {
  const roles = new Set(turns.map(({ role }) => role).filter((role) => !NOT_ASKED.has(role)));
  return [...roles].join(BETWEEN_VALUES);
}

function toFindings(faults: readonly DocumentFault[]): Finding[] {
  const counts = new Map<string, number>();
  const keyOf = ({ field, rule }: DocumentFault): string => `${rule} ${field}`;
  for (const fault of faults) counts.set(keyOf(fault), (counts.get(keyOf(fault)) ?? 0) + 1);
  const listed = new Map<string, number>();
  return faults.flatMap((fault) => {
    const key = keyOf(fault);
    listed.set(key, (listed.get(key) ?? 0) + 1);
    if ((listed.get(key) ?? 0) > FINDINGS_PER_RULE) return [];
    return [{ row: fault.line, column: fault.field, rule: fault.rule, count: counts.get(key) ?? 1 }];
  });
}
