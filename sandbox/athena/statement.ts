import { QueryFailure } from './query-failure.ts';
import { syntaxError, type Token, tokens } from './sql/tokens.ts';

/** A statement that the sandbox runs, by its first words. */
export type Statement =
  | { readonly kind: 'query'; readonly tokens: readonly Token[] }
  | { readonly kind: 'explain'; readonly tokens: readonly Token[] }
  | { readonly kind: 'show-tables'; readonly schema?: string; readonly pattern?: RegExp }
  | { readonly kind: 'show-databases' }
  | {
      readonly kind: 'columns';
      readonly schema?: string;
      readonly table: string;
      readonly detailed: boolean;
    };

const QUERIES = new Set(['SELECT', 'WITH', 'VALUES', '(']);

/** Reads what kind of statement it is; one that would change anything is refused by its name. */
export function readStatement(sql: string): Statement {
  const all = tokens(sql);
  const [first, second] = all;
  if (!first) throw new QueryFailure('SYNTAX_ERROR', 'the statement is empty');
  const stray = all.find((token) => token.text === ';');
  if (stray) throw syntaxError(stray.at, 'only one statement is allowed');
  if (QUERIES.has(first.upper)) return { kind: 'query', tokens: all };
  if (first.upper === 'EXPLAIN' && second && QUERIES.has(second.upper))
    return { kind: 'explain', tokens: all.slice(1) };
  if (first.upper === 'DESCRIBE' || first.upper === 'DESC') return describe(all.slice(1), true);
  if (first.upper === 'SHOW') return show(all.slice(1));
  throw refused(all);
}

function show(rest: readonly Token[]): Statement {
  const [what, preposition] = rest;
  if (what?.upper === 'DATABASES' || what?.upper === 'SCHEMAS') {
    if (rest.length === 1) return { kind: 'show-databases' };
  }
  if (what?.upper === 'COLUMNS' && isIn(preposition)) return describe(rest.slice(2), false);
  if (what?.upper === 'TABLES') {
    const named = isIn(preposition);
    const pattern = rest.at(-1)?.kind === 'string' ? rest.at(-1) : undefined;
    const expected = 1 + (named ? 2 : 0) + (pattern ? 1 : 0);
    if (rest.length === expected) {
      return {
        kind: 'show-tables',
        ...(named ? { schema: bare(rest[2]) } : {}),
        ...(pattern ? { pattern: glob(pattern.text.slice(1, -1)) } : {}),
      };
    }
  }
  throw refused([{ kind: 'word', text: 'SHOW', upper: 'SHOW', at: '1:1' }, ...rest]);
}

function describe(name: readonly Token[], detailed: boolean): Statement {
  const [first, dot, second] = name;
  if (name.length === 1 && first) return { kind: 'columns', table: bare(first), detailed };
  if (name.length === 3 && dot?.text === '.')
    return { kind: 'columns', schema: bare(first), table: bare(second), detailed };
  throw syntaxError(first?.at ?? '1:1', 'a table name is expected');
}

function isIn(token: Token | undefined): boolean {
  return token?.upper === 'IN' || token?.upper === 'FROM';
}

function bare(token: Token | undefined): string {
  if (token?.kind === 'quoted') return token.text.slice(1, -1).replaceAll('""', '"').toLowerCase();
  if (token?.kind === 'word') return token.text.toLowerCase();
  throw syntaxError(token?.at ?? '1:1', 'a name is expected');
}

// Hive's patterns: `*` is anything and `|` is a choice.
function glob(pattern: string): RegExp {
  const escaped = pattern.replace(/[\\^$+?.()[\]{}]/gu, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^(?:${escaped})$`, 'iu');
}

function refused(all: readonly Token[]): QueryFailure {
  const words: string[] = [];
  for (const token of all.slice(0, 3)) {
    if (token.kind !== 'word' || !KEYWORDS.has(token.upper)) break;
    words.push(token.upper);
  }
  const name = words.join(' ') || 'this statement';
  return new QueryFailure(
    'NOT_SUPPORTED',
    `${name} is not supported: only SELECT, WITH, VALUES, SHOW, DESCRIBE and EXPLAIN run here`,
  );
}

// Only keywords are repeated from the statement: what follows them may be anything.
const KEYWORDS = new Set(
  `ALTER ANALYZE ATTACH CALL COLUMNS COMMENT COPY CREATE DATABASE DEALLOCATE DELETE DETACH DROP EXECUTE EXPLAIN EXPORT EXTERNAL
  GRANT IMPORT INSERT INSTALL INTO LOAD MERGE MSCK OPTIMIZE OR PARTITIONS PRAGMA PREPARE RENAME REPAIR REPLACE RESET REVOKE
  SCHEMA SET SHOW START TABLE TBLPROPERTIES TRUNCATE UNLOAD UPDATE USE VACUUM VIEW VIEWS`.split(/\s+/u),
);
