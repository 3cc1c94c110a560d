import type { Manifest } from '../../core/deliveries/manifest.ts';
import { isWithdrawn, readStep } from '../shared/lake.ts';
import { listManifests } from '../shared/landing.ts';
import { mapAtOnce } from '../shared/map-at-once.ts';
import type { Workshop } from './workshop.ts';

const AT_ONCE = 8;

/** Manifests of what a source has delivered, the oldest first: accepted, not withdrawn, and still kept. */
export async function acceptedManifests(
  { landing, lake }: Pick<Workshop, 'landing' | 'lake'>,
  source: string,
  isWanted: (manifest: Manifest) => boolean = () => true,
): Promise<Manifest[]> {
  const wanted = (await listManifests(landing, source)).filter(isWanted);
  const accepted = await mapAtOnce(wanted, AT_ONCE, async (manifest) => {
    if ((await readStep(lake, manifest, 'validation'))?.event !== 'accepted') return [];
    return (await isWithdrawn(lake, manifest)) ? [] : [manifest];
  });
  return accepted.flat();
}
