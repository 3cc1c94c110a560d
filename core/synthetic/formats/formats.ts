import { writeDocx, writeDocxTables, writeMeetingDocx, writeOdt } from './office.ts';
import { writeRtf } from './rtf.ts';
import type { SpokenDocument } from './spoken-document.ts';
import { writeColumns, writeF4, writeSrt, writeTxt, writeVtt } from './texts.ts';

/** A way in which people write down what was said. */
export interface SpokenFormat {
  readonly name: string;
  readonly ending: string;
  write(document: SpokenDocument): Uint8Array;
}

export const SPOKEN_FORMATS: readonly SpokenFormat[] = [
  { name: 'plain text', ending: '.txt', write: writeTxt },
  { name: 'Word paragraphs', ending: '.docx', write: writeDocx },
  { name: 'a meeting program’s subtitles', ending: '.vtt', write: writeVtt },
  { name: 'Word tables', ending: '.docx', write: writeDocxTables },
  { name: 'OpenDocument', ending: '.odt', write: writeOdt },
  { name: 'Rich Text', ending: '.rtf', write: writeRtf },
  { name: 'SubRip', ending: '.srt', write: writeSrt },
  { name: 'f4 and easytranscript', ending: '.txt', write: writeF4 },
  { name: 'a meeting program’s Word export', ending: '.docx', write: writeMeetingDocx },
  { name: 'NVivo columns', ending: '.txt', write: writeColumns },
];
