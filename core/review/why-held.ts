import type { Study } from '../contracts/study.ts';
import { type Held, isPicture } from './held-picture.ts';

/**
 * Why a document waits for a person, a rule of rules.ts; undefined if it does not. A picture always does, until one has accepted it; of what
 * was released nothing is held but what is known of somebody.
 */
export function whyHeld(held: Held, review: Study['review'] | 'released'): string | undefined {
  if (isPicture(held)) return review === 'released' ? undefined : 'review-picture';
  const { places } = held;
  if (places.some(({ why }) => why === 'leak')) return 'review-leak';
  if (review === 'leaks' || review === 'released') return undefined;
  if (places.length > 0) return 'review-doubtful';
  return review === 'every' ? 'review-every' : undefined;
}
