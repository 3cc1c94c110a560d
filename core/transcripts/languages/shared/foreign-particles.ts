import { words } from '../words.ts';

/** Particles of surnames from elsewhere, which no language here uses for much else: el houssine, al bakri. */
export const foreignParticles: ReadonlySet<string> = words(
  'el bin ibn abu aït ait ould oulad di dos von mc san della del',
);
