import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares secrets without telling by its duration how much of them is right. */
export function equalInConstantTime(left: string, right: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(left).digest(),
    createHash('sha256').update(right).digest(),
  );
}
