import { sha256Hex } from './digest.ts';
import type { TrailVerification } from './verify-trail.ts';

/** How whole a trail is in all Regions together, each of which has its own files, chain of digests and signing keys. */
export function mergeVerifications(all: readonly TrailVerification[]): TrailVerification {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const sum = (count: (one: TrailVerification) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  const known = (values: readonly (string | null)[]) => values.filter((value) => value !== null).sort();
  const seals = known(all.map(({ seal }) => seal));
  return {
    ok: all.every(({ ok }) => ok),
    digests: {
      verified: sum(({ digests }) => digests.verified),
      from: known(all.map(({ digests }) => digests.from))[0] ?? null,
      to: known(all.map(({ digests }) => digests.to)).at(-1) ?? null,
    },
    logs: {
      verified: sum(({ logs }) => logs.verified),
      notYetCovered: sum(({ logs }) => logs.notYetCovered),
      unproven: sum(({ logs }) => logs.unproven),
    },
    recordsVerified: sum(({ recordsVerified }) => recordsVerified),
    seal: seals.length === 0 ? null : sha256Hex(Buffer.from(seals.join('\n'))),
    findings: all.flatMap(({ findings }) => findings),
  };
}
