import type { Turn } from '../transcript.ts';
import type { Speaker } from './speakers.ts';

interface OpenTurn {
  readonly line: number;
  readonly speaker: Speaker;
  readonly startSeconds: number | undefined;
  readonly texts: string[];
}

/** Puts turns together from their paragraphs. */
export class TurnCollector {
  readonly #turns: OpenTurn[] = [];
  #start: number | undefined;

  get isOpen(): boolean {
    return this.#turns.length > 0;
  }

  get speaker(): Speaker | undefined {
    return this.#turns.at(-1)?.speaker;
  }

  /** Whether it is known when the next turn starts. */
  get hasStart(): boolean {
    return this.#start !== undefined;
  }

  /** When the next turn starts. */
  startAt(seconds: number): void {
    this.#start = seconds;
  }

  open(line: number, speaker: Speaker): void {
    this.#turns.push({ line, speaker, startSeconds: this.#start, texts: [] });
    this.#start = undefined;
  }

  /** Goes on with the open turn. */
  add(text: string): void {
    if (text !== '') this.#turns.at(-1)?.texts.push(text);
  }

  /** All turns; their paragraphs are joined with a line break, unless it is said with what. */
  close(between = '\n'): Turn[] {
    return this.#turns.map(({ line, speaker, startSeconds, texts }, index) => ({
      n: index + 1,
      line,
      ...speaker,
      ...(startSeconds === undefined ? {} : { startSeconds }),
      text: texts.join(between),
    }));
  }
}
