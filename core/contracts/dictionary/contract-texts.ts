import type { Contract } from '../contract.ts';

/** Who delivers it, and why it may be kept. */
export function provenance({
  register,
  sources,
  purpose,
  legalBasis,
}: Pick<Contract, 'register' | 'sources' | 'purpose' | 'legalBasis'>): string {
  return [
    `- Register: ${register}`,
    `- Delivered by: ${sources.join(', ')}`,
    `- Purpose: ${purpose}`,
    `- Legal basis: ${legalBasis ?? 'that of the study'}`,
  ].join('\n');
}

export function codeNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
