import type { Line } from './source-text.ts';
import type { Markup } from './standing-text.ts';

/** `00:01:02,345 --> 00:01:04.000`, with settings behind. */
const TIMING =
  /^(?<from>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?<to>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})(?:\s|$)/u;

/** Lines under a timing. */
export interface Block {
  /** Of the timing. */
  readonly line: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly lines: readonly Line[];
}

/** What stands above the first subtitle, and each subtitle. */
export interface Subtitles {
  readonly head: readonly Line[];
  readonly blocks: readonly Block[];
}

/** Parts the lines of subtitles at their timings; the number or name above a timing is no part of what is said. */
export function readSubtitles(lines: readonly Line[]): Subtitles {
  const timings = lines.flatMap((line, index) => {
    const groups = TIMING.exec(line.text)?.groups;
    return groups === undefined ? [] : [{ index, line: line.number, groups }];
  });
  const first = timings[0]?.index ?? lines.length;
  const blocks = timings.map(({ index, line, groups }, place) => {
    const next = timings[place + 1]?.index ?? lines.length;
    return {
      line,
      startSeconds: seconds(groups['from'] ?? ''),
      endSeconds: seconds(groups['to'] ?? ''),
      lines: untilBlank(lines.slice(index + 1, next), place + 1 < timings.length),
    };
  });
  return { head: withoutName(lines.slice(0, first), timings.length > 0), blocks };
}

/** A subtitle ends at a blank line; where none stands, the last line above the next timing is that one's name. */
function untilBlank(lines: readonly Line[], isFollowed: boolean): readonly Line[] {
  const blank = lines.findIndex(({ text }) => text === '');
  if (blank >= 0) return lines.slice(0, blank);
  return isFollowed ? lines.slice(0, -1) : lines;
}

function withoutName(lines: readonly Line[], isFollowed: boolean): readonly Line[] {
  const last = lines.at(-1)?.text ?? '';
  return isFollowed && last !== '' && !last.includes(':') ? lines.slice(0, -1) : lines;
}

function seconds(clock: string): number {
  const [whole = '', fraction = ''] = clock.split(/[.,]/u);
  return Number(`${whole.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)}.${fraction}`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  quot: '"',
  apos: "'",
  lrm: '',
  rlm: '',
};

const TAG = /<\/?(?:[a-zA-Z]{1,5}\d?(?:[.\s][^<>]{0,200})?|[\d:.]{5,15})>|\{\\[^{}]{0,40}\}/gu;
const ENTITY = /&(?<name>[a-z]{2,4});/gu;

/** A subtitle's text without tags and with its entities written out. */
export function withoutTags(text: string): string {
  return text
    .replaceAll(TAG, '')
    .replaceAll(ENTITY, (entity) => entityText(entity))
    .trim();
}

function entityText(entity: string): string {
  return ENTITIES[entity.slice(1, -1)] ?? entity;
}

/** Tags and entities of subtitles that are read line by line; tags that say who speaks stay. */
export const SUBTITLE_MARKUP: Markup = {
  signs: new RegExp(`(?!</?v[.\\s>])${TAG.source}|${/&(?:[a-z]{2,4});/u.source}`, 'u'),
  read: (sign) => (sign.startsWith('&') ? entityText(sign) : ''),
};
