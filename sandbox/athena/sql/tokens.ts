import { QueryFailure } from '../query-failure.ts';

type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'symbol';

/** One lexical element of Trino SQL; comments and white space are gone. */
export interface Token {
  readonly kind: TokenKind;
  /** As written, quotes included. */
  readonly text: string;
  /** Words in upper case, for comparing with keywords; the bare text of everything else. */
  readonly upper: string;
  /** `1:8`, as Trino's messages say it. */
  readonly at: string;
}

const PATTERN =
  /(?<space>\s+|--[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:[^']|'')*')|(?<quoted>"(?:[^"]|"")*")|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<symbol>->|<>|<=|>=|!=|\|\||=>|[-+*/%<>=(),.[\]?:;])/uy;

/** Splits a statement as Trino's lexer does; what Trino would not read (back-ticks, `::`, `$1`) is an error here. */
export function tokens(sql: string): Token[] {
  const found: Token[] = [];
  let position = 0;
  while (position < sql.length) {
    PATTERN.lastIndex = position;
    const match = PATTERN.exec(sql);
    if (!match) throw syntaxError(place(sql, position), 'extraneous input');
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    if (kind !== 'space') found.push(token(kind as TokenKind, match[0], place(sql, position)));
    position = PATTERN.lastIndex;
  }
  while (found.at(-1)?.text === ';') found.pop();
  return found;
}

export function syntaxError(at: string, what: string): QueryFailure {
  return new QueryFailure('SYNTAX_ERROR', `line ${at}: ${what}`);
}

function token(kind: TokenKind, text: string, at: string): Token {
  return { kind, text, upper: kind === 'word' ? text.toUpperCase() : text, at };
}

function place(sql: string, position: number): string {
  const before = sql.slice(0, position).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Index of the parenthesis that closes the one at `open`. */
export function closing(all: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < all.length; index++) {
    if (all[index]?.text === '(') depth++;
    if (all[index]?.text === ')' && --depth === 0) return index;
  }
  throw syntaxError(all[open]?.at ?? '1:1', "mismatched input '('");
}
