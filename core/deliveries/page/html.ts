/** Text that is HTML already: only `html` makes it, so nothing else reaches a page unescaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | readonly Html[];

/** A template whose every value is escaped, unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const [first = '', ...rest] = texts;
  return new Html(rest.reduce((made, text, index) => made + markup(pieces[index] ?? '') + text, first));
}

export const NOTHING = new Html('');

function markup(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  return typeof piece === 'object' ? piece.map(({ text }) => text).join('') : escaped(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}
