import { readFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Contracts, DocumentContract } from '../contracts/contract.ts';
import type { Study } from '../contracts/study.ts';
import { FINDINGS_PER_RULE, type Finding, type PartReport } from '../deliveries/report.ts';
import { writeAccepted } from './accepted-document.ts';
import { checkHeader } from './check-header.ts';
import { readDocument } from './formats/read-document.ts';
import { languageByCode } from './languages/languages.ts';
import type { DocumentFault, Transcript } from './transcript.ts';
import { vocabularyOf } from './vocabulary.ts';

interface DocumentToCheck {
  readonly contract: DocumentContract;
  readonly contracts: Contracts;
  readonly study: Study;
  readonly file: string;
  readonly acceptedFile: string;
}

/** Reads one document; it is accepted as a whole or refused with lines and rules. */
export async function checkPart(db: DuckDBConnection, part: DocumentToCheck): Promise<PartReport> {
  const { contract } = part;
  const vocabulary = vocabularyOf(contract);
  const reading = readDocument(await readFile(part.file), vocabulary, contract.language);
  if (!reading.ok) return { rows: 0, accepted: 0, errors: toFindings(reading.faults), warnings: [] };
  const { transcript } = reading;
  const header = checkHeader(transcript.header, {
    contract,
    vocabulary,
    codeLists: part.contracts.codeLists,
    language: languageByCode(transcript.language),
    period: part.study.period,
  });
  const rows = transcript.turns.length;
  const roleField = vocabulary.respondentRoleField;
  const unchecked = uncheckedConsent(transcript, header.values, { contract, roleField });
  const warnings = toFindings([...reading.warnings, ...header.warnings, ...unchecked]);
  if (header.errors.length > 0) return { rows, accepted: 0, errors: toFindings(header.errors), warnings };
  await writeAccepted(db, part.acceptedFile, { ...transcript, header: header.values });
  return { rows, accepted: rows, errors: [], warnings };
}

/** Nobody can look for the consent of a user whose number is not given. */
function uncheckedConsent(
  { header }: Transcript,
  values: Readonly<Record<string, string>>,
  { contract, roleField }: { contract: DocumentContract; roleField: string },
): DocumentFault[] {
  const { person } = contract.consent;
  if (values[roleField] !== 'user' || header[person] !== undefined) return [];
  return [{ line: header[roleField]?.line ?? 1, field: person, rule: 'consent-unchecked' }];
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
