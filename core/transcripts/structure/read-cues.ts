import type { Cue } from '../formats/source-text.ts';
import type { Turn, Vocabulary } from '../transcript.ts';
import type { ReadHeader } from './read-header.ts';
import { createSpeakers, type Speaker, type Speakers } from './speakers.ts';
import { TurnCollector } from './turn-collector.ts';

/** A login name before a colon, as meeting programs write it: `Mette H.`, `mette42`, `iPhone (2)`. */
const LOGIN = /^(?<label>[\p{L}\p{Nd}][^:\n]{0,49}?)\s*:\s+(?<text>.*)$/su;
/** Where so many cues begin with one, a name that comes only once is one, too. */
const SHARE_OF_LOGINS = 0.6;
const SENTENCE_END = /[.?!…]["”»)\]]?$/u;
/** After the end of a sentence, and inside one. */
const PAUSE_SECONDS = { afterSentence: 1, inside: 4 };

/** Reads subtitles: what one speaker says in cue after cue is one turn, and where nobody is named pauses part the turns. */
export function readCues(cues: readonly Cue[], read: ReadHeader, vocabulary: Vocabulary): Turn[] {
  const logins = cues.map(({ text }) => LOGIN.exec(text)?.groups?.['label']);
  const speakers = createSpeakers(
    logins.flatMap((label) => label ?? []),
    read.header,
    vocabulary,
  );
  const hasLogins =
    cues.length > 0 && logins.filter((label) => label !== undefined).length >= SHARE_OF_LOGINS * cues.length;
  const turns = new TurnCollector();
  const nobody: Speaker = { label: '', role: 'unknown' };
  let before: Cue | undefined;
  for (const cue of cues) {
    const { speaker, text } = spokenIn(cue, speakers, hasLogins);
    const isNew =
      speaker === undefined
        ? !turns.isOpen || (turns.speaker?.label === '' && isPause(before, cue))
        : speaker.label !== turns.speaker?.label;
    if (isNew) {
      turns.startAt(cue.startSeconds);
      turns.open(cue.line, speaker ?? nobody);
    }
    turns.add(text.replaceAll(/\s+/gu, ' ').trim());
    before = cue;
  }
  return turns.close(' ');
}

function spokenIn(
  { label, text }: Cue,
  speakers: Speakers,
  hasLogins: boolean,
): { speaker: Speaker | undefined; text: string } {
  if (label !== undefined) return { speaker: speakers.marked(label), text };
  const { label: login, text: rest = '' } = LOGIN.exec(text)?.groups ?? {};
  if (login === undefined) return { speaker: undefined, text };
  const speaker = hasLogins ? speakers.likely(login) : speakers.recurring(login);
  return speaker === undefined ? { speaker, text } : { speaker, text: rest };
}

function isPause(before: Cue | undefined, { startSeconds }: Cue): boolean {
  if (before === undefined) return true;
  const seconds = startSeconds - before.endSeconds;
  return (
    seconds >= PAUSE_SECONDS.inside ||
    (seconds >= PAUSE_SECONDS.afterSentence && SENTENCE_END.test(before.text.trim()))
  );
}
