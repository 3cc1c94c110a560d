/** A turn as analysts see it. */
export interface ReleasedTurn {
  /** From 1. */
  readonly n: number;
  /** Empty where the document does not say who speaks. */
  readonly speaker: string;
  readonly text: string;
}

/** Where in the exported text the words of a turn are, its speaker left out; in UTF-16 units. */
interface PlacedTurn {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

export interface ExportedText {
  readonly text: string;
  readonly turns: readonly PlacedTurn[];
}

/** A document as coders read it, `SPEAKER: text`, one paragraph per turn. Every unit of a turn's text stays one unit. */
export function exportedText(turns: readonly ReleasedTurn[]): ExportedText {
  const placed: PlacedTurn[] = [];
  let text = '';
  for (const { n, speaker, text: said } of turns) {
    if (speaker !== '') text += `${withLineFeeds(speaker)}: `;
    placed.push({ n, start: text.length, end: text.length + said.length });
    text += `${withLineFeeds(said)}\n`;
  }
  return { text, turns: placed };
}

/**
 * Windows tools count a carriage return and its line feed as two or as one: there is none. Nor are there signs that XML cannot hold, since
 * programs write selected words into their projects. Lengths stay as they are.
 */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', ' \n').replaceAll(/[\r\v\f]/gu, '\n');
}
