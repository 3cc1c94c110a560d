import { rename, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { exportedText } from '../../core/qda/exported-text.ts';
import { projectXml } from '../../core/qda/project-xml.ts';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { Refused } from '../errors.ts';
import { documentFilter } from '../qda/document-filter.ts';
import { packQdpx } from '../qda/pack-qdpx.ts';
import { type ReleasedDocument, readReleased } from '../qda/read-released.ts';

interface Options extends SessionOptions {
  readonly out: string;
  readonly where?: readonly string[];
  readonly json?: boolean;
}

export function registerExportQda(program: Command): void {
  const command = program
    .command('export-qda')
    .description(
      'Write published documents as a REFI-QDA project, for coding in NVivo, MAXQDA, ATLAS.ti or QualCoder',
    )
    .requiredOption('--out <file>', 'where the project goes, ending in .qdpx')
    .option(
      '--where <column=value...>',
      'only documents that fit; several values of one column are alternatives',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  carelake export-qda --out study.qdpx --as analyst
  carelake export-qda --out skive.qdpx --where municipality=779 instrument=interview instrument=focus_group --as analyst

A document has the same GUID in every export. What was coded comes back by carelake deliver coding.qdpx --source research. What people said is personal data still: keep the file where the study's data may be kept.
`,
    );
  withSessionOptions(command).action(exportQda);
}

async function exportQda({ out, where = [], json, ...options }: Options): Promise<void> {
  const filter = documentFilter(where);
  const documents = await readReleased(await openSession(options), filter);
  if (documents.length === 0)
    throw new Refused('no published document fits', 'see what there is: carelake query said-by-role');
  await write(out, qdpx(options.study, documents, new Date()));
  const written = {
    documents: documents.length,
    turns: documents.reduce((sum, { turns }) => sum + turns.length, 0),
    persons: new Set(documents.flatMap(({ persons }) => persons)).size,
  };
  process.stdout.write(
    json
      ? `${JSON.stringify({ file: out, ...written }, null, 2)}\n`
      : `${written.documents} documents with ${written.turns} turns of ${written.persons} persons in ${out}\n`,
  );
}

function qdpx(study: string, documents: readonly ReleasedDocument[], created: Date): Uint8Array {
  const texts = documents.map(({ documentId, turns }) => ({ documentId, text: exportedText(turns).text }));
  return packQdpx(projectXml({ study, created, documents }), texts, created);
}

/** An export that broke off leaves the file that was there before. */
async function write(file: string, content: Uint8Array): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, content, { mode: 0o600 });
    await rename(unfinished, file);
  } catch {
    throw new Refused('the project could not be written', 'name a file in a folder that exists');
  }
}
