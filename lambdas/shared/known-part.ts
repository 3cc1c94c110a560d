import { type Manifest, type PinnedPart, partRef } from '../../core/deliveries/manifest.ts';
import type { PartMessage } from '../../core/deliveries/messages.ts';
import { isWithdrawn, type Lake } from './lake.ts';
import { type Landing, readManifest } from './landing.ts';
import { log, PipelineError } from './log.ts';

/** The manifest and the part that a message is about, unless its delivery is withdrawn; puts them on this message's log lines. */
export async function knownPart(
  { landing, lake }: { landing: Landing; lake: Lake },
  message: PartMessage,
): Promise<{ manifest: Manifest; part: PinnedPart } | undefined> {
  log.appendKeys({ ...partRef(message, message) });
  if (await isWithdrawn(lake, message)) {
    log.info('delivery is withdrawn');
    return undefined;
  }
  const manifest = await readManifest(landing, message);
  const part = manifest?.parts.find(
    ({ resource, part }) => resource === message.resource && part === message.part,
  );
  if (manifest === undefined || part === undefined) {
    throw new PipelineError('PART_UNKNOWN', 'no manifest names this part');
  }
  return { manifest, part };
}
