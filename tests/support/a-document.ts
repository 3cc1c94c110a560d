import { join } from 'node:path';
import { readContracts } from '../../core/contracts/read-contracts.ts';
import { RULES } from '../../core/deliveries/rules.ts';
import { readDocument } from '../../core/transcripts/formats/read-document.ts';
import { vocabularyOf } from '../../core/transcripts/header/vocabulary.ts';
import type { Reading } from '../../core/transcripts/transcript.ts';

const contracts = readContracts(join(import.meta.dirname, '../../schemas'));

/** What every document of these tests begins with. */
export const HEADER_LINES = ['Dato: 12. marts 2021', 'Kommune: Skive'];
export const HEADER = `${HEADER_LINES.join('\n')}\n\n`;

/** Reads a document under a contract, as the pipeline does. */
export async function readAs(
  kind: string,
  content: string | Uint8Array,
  path = 'document',
): Promise<Reading> {
  const contract = contracts.tables.get(kind);
  if (contract?.kind !== 'document') throw new Error(`no kind of document is named ${kind}`);
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const reading = await readDocument({ bytes, path }, vocabularyOf(contract));
  for (const { rule } of reading.ok ? reading.warnings : reading.faults)
    if (RULES[rule] === undefined) throw new Error(`no text for the rule ${rule}`);
  return reading;
}

/** `line rule` of each thing that is wrong. */
export async function faultsOf(kind: string, content: string | Uint8Array, path?: string): Promise<string[]> {
  const reading = await readAs(kind, content, path);
  return reading.ok ? [] : reading.faults.map(({ line, rule }) => `${line} ${rule}`);
}

/** An interview's turns as `label (role): text`, its warnings as `line rule`, and the whole of it as one text. */
export async function readInterview(content: string | Uint8Array, path?: string) {
  return readText('interview', content, path);
}

export async function readText(kind: string, content: string | Uint8Array, path?: string) {
  const reading = await readAs(kind, content, path);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const { transcript, warnings, form } = reading;
  return {
    form,
    header: transcript.header,
    turns: transcript.turns.map(({ label, role, text }) => `${label} (${role}): ${text}`),
    starts: transcript.turns.map(({ startSeconds }) => startSeconds),
    warnings: warnings.map(({ line, rule }) => `${line} ${rule}`),
    everything: JSON.stringify(reading),
  };
}
