import { createHash } from 'node:crypto';
import { type AuditFacts, KINDS, type Kind, kindOf, type Row } from './audit-report.ts';

/** So many calls of each kind of person are looked at, or all where there are fewer. */
export const SAMPLE_PER_KIND = 5;

export interface Sample {
  /** SHA-256 of the month and the log's seal. */
  readonly seed: string;
  readonly drawn: readonly { readonly kind: Kind; readonly of: number; readonly rows: readonly Row[] }[];
}

/**
 * Draws calls for review by a rule that leaves nobody a choice: of each kind of person those whose SHA-256 of seed and event id come first.
 * Whoever has the same log draws the same.
 */
export function drawSample({ month, log, answers }: Pick<AuditFacts, 'month' | 'log' | 'answers'>): Sample {
  const seed = sha256(`${month.name}\n${log.seal ?? ''}`);
  const population = Map.groupBy(answers['who-did-what'].filter(isWorthAsking), ({ role }) => kindOf(role));
  const drawn = KINDS.map((kind) => {
    const rows = population.get(kind) ?? [];
    const ranked = rows
      .map((row) => ({ row, rank: sha256(`${seed}\n${row['event_id']}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
    return { kind, of: rows.length, rows: ranked.slice(0, SAMPLE_PER_KIND).map(({ row }) => row) };
  });
  return { seed, drawn: drawn.filter(({ of }) => of > 0) };
}

/** Calls that touched data, keys or rights; not those that only ask how far something is. */
function isWorthAsking({ service, action, outcome }: Row): boolean {
  if (outcome !== 'granted') return false;
  if (service === 's3') return /^(Get|Put|Copy|Delete)Object/.test(action ?? '');
  if (service === 'athena') return action === 'StartQueryExecution';
  return service === 'kms' || service === 'iam';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
