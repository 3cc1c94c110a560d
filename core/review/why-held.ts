import type { Study } from '../contracts/study.ts';
import type { HeldDocument } from './held-document.ts';

/** Why a document waits for a person, a rule of rules.ts; undefined if it does not. */
export function whyHeld({ places }: HeldDocument, review: Study['review']): string | undefined {
  if (places.some(({ why }) => why === 'leak')) return 'review-leak';
  if (review === 'leaks') return undefined;
  if (places.length > 0) return 'review-doubtful';
  return review === 'every' ? 'review-every' : undefined;
}
