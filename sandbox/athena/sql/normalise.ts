import { notSupported, QueryFailure } from '../query-failure.ts';
import { closing, syntaxError, type Token, tokens } from './tokens.ts';

const CAST_LITERALS = new Set([
  'BIGINT',
  'INTEGER',
  'INT',
  'SMALLINT',
  'TINYINT',
  'DOUBLE',
  'REAL',
  'BOOLEAN',
  'VARCHAR',
]);
const ZONE = /(?:[+-]\d\d:?\d\d|Z|[A-Za-z]+(?:\/[A-Za-z_]+)*)'$/u;

/** Writes what the parsing library would not read, or would read otherwise, in words that it reads as Trino does. */
export function normalise(all: readonly Token[]): Token[] {
  const written: Token[] = [];
  for (let index = 0; index < all.length; index++) {
    const token = all[index];
    const next = all[index + 1];
    if (!token) continue;
    if (token.kind === 'word' && next?.kind === 'string') {
      const literal = typedLiteral(token, next);
      if (literal) {
        written.push(...literal);
        index++;
        continue;
      }
    }
    if (token.upper === 'LIMIT' && next?.upper === 'ALL') {
      index++;
      continue;
    }
    if (token.upper === 'EXTRACT' && next?.text === '(') {
      written.push(...extract(all, index));
      index += 3;
      continue;
    }
    if (
      token.upper === 'CURRENT_DATE' ||
      token.upper === 'CURRENT_TIMESTAMP' ||
      token.upper === 'LOCALTIMESTAMP'
    ) {
      written.push(word(token, token.upper));
      continue;
    }
    if (token.text === '=>' || token.text === ':')
      throw syntaxError(token.at, `mismatched input '${token.text}'`);
    written.push(token);
  }
  return written;
}

// EXTRACT(week FROM x) is week(x), whose meaning our macros hold.
function extract(all: readonly Token[], index: number): Token[] {
  const field = all[index + 2];
  const from = all[index + 3];
  if (field?.kind !== 'word' || from?.upper !== 'FROM')
    throw syntaxError(all[index]?.at ?? '1:1', 'EXTRACT without FROM');
  if (field.upper.startsWith('TIMEZONE')) throw notSupported(`EXTRACT(${field.upper})`);
  closing(all, index + 1);
  return [word(field, field.text.toLowerCase()), { ...from, kind: 'symbol', text: '(', upper: '(' }];
}

function typedLiteral(type: Token, value: Token): Token[] | undefined {
  const bare = value.text.slice(1, -1);
  if (type.upper === 'DECIMAL') {
    if (!/^[+-]?\d+(?:\.\d*)?$/u.test(bare))
      throw new QueryFailure('INVALID_LITERAL', `line ${type.at}: not a decimal`);
    return [{ ...value, kind: 'number', text: bare, upper: bare }];
  }
  if (type.upper === 'X' || type.upper === 'U' || type.upper === 'JSON' || type.upper === 'CHAR') {
    throw notSupported(`the literal ${type.upper} '...'`);
  }
  if (type.upper === 'TIMESTAMP' && ZONE.test(value.text))
    return castLiteral(value, 'TIMESTAMP WITH TIME ZONE');
  return CAST_LITERALS.has(type.upper) ? castLiteral(value, type.upper) : undefined;
}

function castLiteral(value: Token, type: string): Token[] {
  const text = `CAST(${value.text} AS ${type})`;
  // Each of these is one token of the sequence, so that the type stays inside its CAST.
  return tokens(text).map((part) => ({ ...part, at: value.at }));
}

function word(like: Token, text: string): Token {
  return { ...like, kind: 'word', text, upper: text.toUpperCase() };
}

/** Puts the execution parameters in the place of the question marks: literals only, as Athena takes them. */
export function bindParameters(all: readonly Token[], parameters: readonly string[]): Token[] {
  const marks = all.filter((token) => token.text === '?').length;
  if (marks !== parameters.length) {
    throw new QueryFailure(
      'INVALID_PARAMETER_USAGE',
      `Incorrect number of parameters: expected ${marks} but found ${parameters.length}`,
    );
  }
  let used = 0;
  return all.flatMap((token) => (token.text === '?' ? literal(parameters[used++] ?? '', token.at) : [token]));
}

function literal(parameter: string, at: string): Token[] {
  const parts = tokens(parameter);
  const kinds = parts.map((part) =>
    part.kind === 'word' ? part.upper : part.kind === 'symbol' ? part.text : part.kind,
  );
  if (
    !/^(?:[+-]?number|string|NULL|TRUE|FALSE|(?:DATE|TIMESTAMP|TIME|DECIMAL) string)$/u.test(
      kinds.join(' ').replace(/^([+-]) /u, '$1'),
    )
  ) {
    throw new QueryFailure('INVALID_PARAMETER_USAGE', 'an execution parameter must be one literal');
  }
  return parts.map((part) => ({ ...part, at }));
}
