import { readTextLines } from './plain-text.ts';
import type { Cue, SourceText } from './source-text.ts';
import { readSubtitles, withoutTags } from './subtitles.ts';

/** Reads SubRip; the lines of the header stand above its first number. */
export function readSrt(bytes: Uint8Array): SourceText {
  const { lines, ...rest } = readTextLines(bytes);
  const { head, blocks } = readSubtitles(lines);
  const cues = blocks.flatMap(({ lines: said, ...block }): Cue[] => {
    const text = withoutTags(said.map((line) => line.text).join('\n'));
    return text === '' ? [] : [{ ...block, text }];
  });
  return { ...rest, lines: head, cues };
}
