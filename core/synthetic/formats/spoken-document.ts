/** What was said, before it is written down in any format. */
export interface SpokenDocument {
  /** Lines of the header, key and value. */
  readonly header: readonly (readonly [key: string, value: string])[];
  readonly turns: readonly SpokenTurn[];
}

interface SpokenTurn {
  /** As people label it. */
  readonly label: string;
  /** As a meeting program labels it. */
  readonly name: string;
  /** Without line breaks. */
  readonly text: string;
}

/** How fast people talk. */
const LETTERS_PER_SECOND = 15;
const PAUSE_SECONDS = 0.5;

/** When each turn begins and ends, in seconds. */
export function timesOf({ turns }: SpokenDocument): { readonly start: number; readonly end: number }[] {
  let now = 0;
  return turns.map(({ text }) => {
    const start = now;
    const end = Math.round((start + 1 + text.length / LETTERS_PER_SECOND) * 10) / 10;
    now = end + PAUSE_SECONDS;
    return { start, end };
  });
}

/** A turn, or as much of it as is shown at once. */
export interface Subtitle {
  readonly turn: SpokenTurn;
  readonly isFirst: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST_SUBTITLE = 60;

/** What is said in pieces that fit on a screen, broken between words and not between sentences. */
export function subtitlesOf(document: SpokenDocument): Subtitle[] {
  const times = timesOf(document);
  return document.turns.flatMap((turn, index) => {
    const { start = 0, end = 0 } = times[index] ?? {};
    const pieces = piecesOf(turn.text);
    const share = (end - start) / pieces.length;
    return pieces.map((text, place) => ({
      turn,
      isFirst: place === 0,
      text,
      start: start + place * share,
      end: start + (place + 1) * share,
    }));
  });
}

function piecesOf(text: string): string[] {
  const pieces = [''];
  for (const word of text.split(' ')) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= LONGEST_SUBTITLE) pieces.push(word);
    else pieces[pieces.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return pieces;
}

/** `00:01:02` with so many digits of a second behind the sign. */
export function clock(seconds: number, sign: string, digits: number): string {
  const units = Math.round(seconds * 10 ** digits);
  const full = Math.floor(units / 10 ** digits);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const fraction = String(units % 10 ** digits).padStart(digits, '0');
  const whole = `${two(full / 3600)}:${two((full / 60) % 60)}:${two(full % 60)}`;
  return digits === 0 ? whole : `${whole}${sign}${fraction}`;
}
