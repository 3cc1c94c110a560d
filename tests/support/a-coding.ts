import { buffer } from 'node:stream/consumers';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packQdpx } from '../../cli/qda/pack-qdpx.ts';
import { projectParts } from '../../cli/qda/project-parts.ts';
import type { ReleasedPicture } from '../../cli/qda/read-pictures.ts';
import type { ReleasedTurn } from '../../core/qda/exported-text.ts';
import { documentGuid, namedGuid } from '../../core/qda/guid.ts';

/** A code, and those below it. */
export interface ACode {
  readonly name: string;
  /** @default made of its name */
  readonly guid?: string;
  readonly below?: readonly ACode[];
}

/** A coded passage; places in code points of the document's exported text. */
export interface APassage {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** Names of its codes. */
  readonly codes: readonly string[];
  readonly coder?: string;
}

const CREATED = new Date('2026-01-02T03:04:05Z');
export const CODER = '5d9b3c9e-8f0d-4f6b-9f5e-0a1b2c3d4e5f';

export function codeGuid(name: string): string {
  return namedGuid('variable', `code ${name}`);
}

/** An export of documents, as the command writes it. */
export async function anExport(
  documents: Readonly<Record<string, readonly ReleasedTurn[]>>,
  pictures: readonly ReleasedPicture[] = [],
): Promise<Buffer> {
  const released = Object.entries(documents).map(([documentId, turns]) => {
    return { documentId, turns, variables: {}, persons: [] };
  });
  const parts = projectParts({ study: '3cp', created: CREATED, documents: released }, pictures);
  return buffer(packQdpx(parts, CREATED));
}

/** The text of an export in which a coder marks passages, by its document. */
export function textIn(qdpx: Uint8Array, document: string): string {
  return strFromU8(unzipSync(qdpx)[`sources/${documentGuid(document)}.txt`] ?? new Uint8Array());
}

/** A passage by its words. */
export function aPassage(qdpx: Uint8Array, document: string, words: string, ...codes: string[]): APassage {
  const text = textIn(qdpx, document);
  const at = text.indexOf(words);
  if (at < 0) throw new Error('the text does not say that');
  const start = [...text.slice(0, at)].length;
  return { document, start, end: start + [...words].length, codes };
}

/** An export with a codebook and coded passages, as a program gives it back. */
export function coded(
  qdpx: Uint8Array,
  codes: readonly ACode[],
  passages: readonly APassage[] = [],
  change: (xml: string) => string = (xml) => xml,
): Buffer {
  const { 'project.qde': project = new Uint8Array(), ...sources } = unzipSync(qdpx);
  let xml = strFromU8(project);
  const codebook = `<CodeBook><Codes>${codes.map(codeXml).join('')}</Codes></CodeBook>`;
  if (codes.length > 0) xml = xml.replace('<Variables>', `${codebook}<Variables>`);
  for (const [document, own] of Map.groupBy(passages, (passage) => passage.document)) {
    const path = `plainTextPath="internal://${documentGuid(document)}.txt"`;
    const [before = '', after = ''] = xml.split(path);
    xml = before + path + after.replace('>', `>${own.map(passageXml).join('')}`);
  }
  return Buffer.from(zipSync({ 'project.qde': strToU8(change(xml)), ...sources }, { mtime: CREATED }));
}

/** The same with other bytes for one of its parts. */
export function withPart(qdpx: Uint8Array, name: string, bytes: Uint8Array): Buffer {
  return Buffer.from(zipSync({ ...unzipSync(qdpx), [name]: bytes }, { mtime: CREATED }));
}

export function codebook(codes: readonly ACode[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes.map(codeXml).join('')}</Codes></CodeBook>`;
}

function codeXml({ name, guid = codeGuid(name), below = [] }: ACode): string {
  const escaped = name.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<Code guid="${guid}" name="${escaped}" isCodable="true">${below.map(codeXml).join('')}</Code>`;
}

function passageXml({ document, start, end, codes, coder = CODER }: APassage): string {
  const guid = (what: string) => namedGuid('variable', `${document} ${start} ${end} ${what}`);
  const codings = codes.map(
    (code) =>
      `<Coding guid="${guid(code)}" creatingUser="${coder}" creationDateTime="2026-03-04T05:06:07Z"><CodeRef targetGUID="${codeGuid(code)}"/></Coding>`,
  );
  return `<PlainTextSelection guid="${guid('')}" startPosition="${start}" endPosition="${end}">${codings.join('')}</PlainTextSelection>`;
}
