import type { Language } from '../languages/language.ts';
import { areInitials, isKey, isNameLike, isRoleLabel, lettersOfLegend } from './labels.ts';
import { type Cell, linesOf, TIMES } from './line-cells.ts';
import { betweenLines, type Paragraph, toParagraph } from './paragraphs.ts';
import type { Stretch } from './stretch.ts';

/** A day before a label. */
const DAY = /\d[-./]\d{1,2}[-./]\d/u;

/** A speaker's label that names somebody. */
interface NameLabel extends Stretch {
  readonly name: string;
}

/** "Y.": nobody writes one letter and a stop before a colon, unless somebody is meant. */
const INITIAL = /^\p{Lu}\.$/u;

/** SW, CPN, DR: a profession, or somebody's initials; IP is never any. */
const PROFESSION = /^(?!IP|SP|SV|IN|INT|MOD)\p{Lu}{2,3}$/u;

/** What the label of a cell is, if it has one. */
interface LabelKind {
  readonly isName: boolean;
  /** A role or a name: whose the text behind it is. */
  readonly isSpeaker: boolean;
  /** It is a key of a header, so that it is read with what stands behind it. */
  readonly isRead: boolean;
}

/** Lines up to a blank one or the next speaker are a paragraph; subtitles go on over the times between them. */
export function readLines(
  text: string,
  language: Language,
): { paragraphs: Paragraph[]; labels: NameLabel[] } {
  const isSubtitles = TIMES.test(text);
  const lines = linesOf(text, isSubtitles);
  const kindOf = labelKinds(text, lines, language);
  const paragraphs: Stretch[][] = [];
  const labels: NameLabel[] = [];
  let open: Stretch[] | undefined;
  let speaker: string | undefined;
  for (const cells of lines) {
    if (cells.length > 1 || (cells.length === 0 && !isSubtitles)) open = undefined;
    for (const cell of cells) {
      const { start, end, label, labelStart, textStart } = cell;
      const { isName, isSpeaker, isRead } = kindOf(cell);
      if (isName && label !== undefined) labels.push(nameLabel(label, labelStart));
      // "[13.11.23 07:02] Tenna:": the day is read for itself.
      if (isSpeaker && DAY.test(text.slice(start, labelStart))) paragraphs.push([{ start, end: labelStart }]);
      const stretch = { start: isSpeaker && !isRead ? textStart : start, end };
      const isNext = isSpeaker && !(isSubtitles && label === speaker);
      if (open === undefined || cells.length > 1 || isNext) paragraphs.push([stretch]);
      else open.push(stretch);
      open = paragraphs.at(-1);
      if (isSpeaker) speaker = label;
    }
    if (cells.length > 1) open = undefined;
  }
  const between = betweenLines(text, paragraphs, isSubtitles);
  return { paragraphs: paragraphs.map((stretches) => toParagraph(text, stretches, between)), labels };
}

/** Tells speakers from other words before a colon by all labels of a text: who is no role speaks more than once. */
function labelKinds(
  text: string,
  lines: readonly (readonly Cell[])[],
  language: Language,
): (cell: Cell) => LabelKind {
  const times = new Map<string, number>();
  for (const { label } of lines.flat())
    if (label !== undefined) times.set(label, (times.get(label) ?? 0) + 1);
  const byInitials = areInitials(times, language);
  const explained = lettersOfLegend(text, language);
  return ({ label, isVoice }) => {
    if (label === undefined) return { isName: false, isSpeaker: false, isRead: false };
    const isInitials = byInitials && PROFESSION.test(label);
    const isRole = isRoleLabel(label, language) && !isInitials && !explained.has(label);
    const isOften = isVoice || INITIAL.test(label) || (times.get(label) ?? 0) > 1;
    const isName = !isRole && isOften && isNameLike(label, language);
    return { isName, isSpeaker: isRole || isName, isRead: isRole && isKey(label, times, language) };
  };
}

function nameLabel(label: string, start: number): NameLabel {
  const named = label.replace(/\s*\([^)]*\)$/u, '');
  return { start, end: start + named.length, name: named.replace(/\s?\d{0,2}\.?$/u, '') };
}
