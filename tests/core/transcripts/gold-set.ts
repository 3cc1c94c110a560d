import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stretch that must not survive. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A hand-written document: one text per line, with its identifiers marked `{{type:text}}` in the file. */
export interface GoldDocument {
  readonly name: string;
  readonly texts: readonly { readonly text: string; readonly spans: readonly GoldSpan[] }[];
  readonly lowerCased: boolean;
}

const FOLDER = join(import.meta.dirname, 'gold');
const MARK = /\{\{(?<type>\w+):(?<surface>[^}]+)\}\}/u;

/** All documents of the gold set; every person in it is invented. */
export function readGoldSet(): GoldDocument[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({
      name,
      lowerCased: name.includes('smaa-bogstaver'),
      texts: readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').map(unmark),
    }));
}

function unmark(line: string): GoldDocument['texts'][number] {
  const spans: GoldSpan[] = [];
  let text = line;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const { type = '', surface = '' } = match.groups ?? {};
    spans.push({ start: match.index, end: match.index + surface.length, type });
    text = text.slice(0, match.index) + surface + text.slice(match.index + match[0].length);
  }
  return { text, spans };
}
