import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { openSession, type SessionOptions } from '../aws/session.ts';
import { withSessionOptions } from '../aws/session-options.ts';
import { Refused } from '../errors.ts';
import { documentFilter } from '../qda/document-filter.ts';
import { packQdpx } from '../qda/pack-qdpx.ts';
import { projectParts } from '../qda/project-parts.ts';
import { readPictures } from '../qda/read-pictures.ts';
import { readReleased } from '../qda/read-released.ts';

interface Options extends SessionOptions {
  readonly out: string;
  readonly where?: readonly string[];
  readonly pictures: boolean;
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
    .option(
      '--no-pictures',
      'leave out the pictures of photovoice documents, which are most of a project’s size',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  carelake export-qda --out study.qdpx --as analyst
  carelake export-qda --out skive.qdpx --where municipality=779 instrument=interview instrument=focus_group --as analyst
  carelake export-qda --out texts.qdpx --no-pictures --as analyst

A document and a picture have the same GUID in every export. What was coded comes back by carelake deliver coding.qdpx --source research. What people said is personal data still: keep the file where the study's data may be kept.
`,
    );
  withSessionOptions(command).action(exportQda);
}

async function exportQda({ out, where = [], pictures, json, ...options }: Options): Promise<void> {
  const filter = documentFilter(where);
  const session = await openSession(options);
  const documents = await readReleased(session, filter);
  if (documents.length === 0)
    throw new Refused('no published document fits', 'see what there is: carelake query said-by-role');
  const created = new Date();
  const project = { study: options.study, created, documents };
  let came = 0;
  const parts = projectParts(project, pictures ? readPictures(session, filter) : [], () => came++);
  await write(out, packQdpx(parts, created));
  const written = {
    documents: documents.length,
    turns: documents.reduce((sum, { turns }) => sum + turns.length, 0),
    ...(pictures ? { pictures: came } : {}),
    persons: new Set(documents.flatMap(({ persons }) => persons)).size,
  };
  const withPictures = pictures ? `, ${came} pictures` : '';
  process.stdout.write(
    json
      ? `${JSON.stringify({ file: out, ...written }, null, 2)}\n`
      : `${written.documents} documents with ${written.turns} turns${withPictures} of ${written.persons} persons in ${out}\n`,
  );
}

/** An export that broke off leaves the file that was there before, and nothing beside it. */
async function write(file: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(pieces, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    // What the machine could not do; all else is Athena's answer, or ours.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new Refused(
      'the project could not be written',
      'name a file in a folder that exists, on a disk with room for it',
    );
  }
}
