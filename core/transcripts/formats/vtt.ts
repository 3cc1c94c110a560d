import { readTextLines } from './plain-text.ts';
import type { Cue, Line, SourceText } from './source-text.ts';
import { type Block, readSubtitles, withoutTags } from './subtitles.ts';

const VOICE = /<v(?:\.[^\s<>]{0,80})?\s+(?<name>[^<>]{1,120})>/giu;
/** Blocks between cues that are not said. */
const COMMENT = /^NOTE(?:\s|$)/u;

/** Reads WebVTT, whose header of ours stands in a NOTE above the first cue; voice tags and login names say who speaks. */
export function readVtt(bytes: Uint8Array): SourceText {
  const { lines, ...rest } = readTextLines(bytes);
  const { head, blocks } = readSubtitles(lines);
  return { ...rest, lines: noteLines(head), cues: blocks.flatMap(cuesOf) };
}

/** What stands above the cues, without the marks of the format. */
function noteLines(head: readonly Line[]): Line[] {
  return head
    .map((line) => ({
      ...line,
      text: line.text
        .replace(/^WEBVTT(?:\s+|$)/u, '')
        .replace(COMMENT, '')
        .trim(),
    }))
    .filter(({ text }) => !/^(?:STYLE|REGION)$/u.test(text));
}

/** A cue in which two voices speak is two. */
function cuesOf({ lines, ...block }: Block): Cue[] {
  const text = lines.map((line) => line.text).join('\n');
  const voices = [...text.matchAll(VOICE)];
  const [first] = voices;
  const before = withoutTags(text.slice(0, first?.index ?? text.length));
  const spoken = voices.map((voice, index): Cue => {
    const start = voice.index + voice[0].length;
    const label = withoutTags(voice.groups?.['name'] ?? '');
    return { ...block, label, text: withoutTags(text.slice(start, voices[index + 1]?.index)) };
  });
  return [...(before === '' ? [] : [{ ...block, text: before }]), ...spoken.filter((cue) => cue.text !== '')];
}
