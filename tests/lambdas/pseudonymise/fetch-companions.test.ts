import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { lakeKeys, landingKeys } from '../../../core/deliveries/keys.ts';
import { type Manifest, partRef } from '../../../core/deliveries/manifest.ts';
import { SCHEMAS } from '../../../infra/bundling/paths.ts';
import { fetchCompanions } from '../../../lambdas/pseudonymise/fetch-companions.ts';
import { pinCompanions } from '../../../lambdas/shared/landing.ts';
import { addWithdrawn } from '../../../lambdas/shared/withdrawn.ts';
import { aLanding, type LandingUnderTest } from '../a-landing.ts';

const EARLIER = '01JA0000000000000000000001';
const OWN = '01JA0000000000000000000002';
const contracts = readContracts(SCHEMAS);
const folder = mkdtempSync(join(tmpdir(), 'carelake-companions-'));

let at: LandingUnderTest;
let earlier: Manifest;
let own: Manifest;
beforeAll(async () => {
  at = await aLanding();
  const document = { persons: ['1502805043'] };
  ({ manifest: earlier } = await at.deliver(EARLIER, [document]));
  ({ manifest: own } = await at.deliver(OWN, [document, document, { persons: [] }]));
  const all = [...refs(earlier), ...refs(own).slice(0, 2)];
  await pinCompanions(at.landing, own, { 'interview-0001': all, 'interview-0002': all });
  for (const one of all) await at.put(landingKeys.acceptedPart(one), `${one.deliveryId}/${one.part}`);
});
afterAll(async () => {
  await at.stop();
  rmSync(folder, { recursive: true });
});

function refs(manifest: Manifest) {
  return manifest.parts.map((part) => ({ ...partRef(manifest, part), table: part.table }));
}

/** What was fetched for a part, by what lies in the files. */
async function fetched(part: number, { isRelease = false } = {}) {
  const pinned = own.parts.find((one) => one.part === part);
  if (pinned === undefined) throw new Error('no such part');
  const { landing, lake } = at;
  const document = { landing, lake, contracts, manifest: own, part: pinned, isRelease, folder };
  const { companions, withdrawn } = await fetchCompanions(document);
  return {
    texts: companions.map(({ acceptedFile }) => JSON.parse(readFileSync(acceptedFile, 'utf8'))),
    withdrawn,
  };
}

describe('the documents that a document is read with', () => {
  it('are fetched in the order in which they were pinned; of one that is alone there are none', async () => {
    const all = [`${EARLIER}/1`, `${OWN}/1`, `${OWN}/2`];
    expect((await fetched(1)).texts).toEqual(all);
    expect((await fetched(2)).texts).toEqual(all);
    expect((await fetched(3)).texts).toEqual([]);
  });

  it('come with who has withdrawn', async () => {
    await addWithdrawn(at.lake, { withdrawalId: OWN }, [
      { withdrawal_id: OWN, what: 'person', value: 'a-pseudonym' },
    ]);
    expect((await fetched(1)).withdrawn).toEqual(new Set(['a-pseudonym']));
  });

  it('are those of withdrawn deliveries no more, although they are still there', async () => {
    await at.put(lakeKeys.ledger(earlier, 'withdrawal'), { event: 'withdrawn' });
    expect((await fetched(1)).texts).toEqual([`${OWN}/1`, `${OWN}/2`]);
    await at.remove(lakeKeys.ledger(earlier, 'withdrawal'));
  });

  it('may be gone of an earlier delivery', async () => {
    const [gone] = refs(earlier);
    if (gone !== undefined) await at.remove(landingKeys.acceptedPart(gone));
    expect((await fetched(1)).texts).toEqual([`${OWN}/1`, `${OWN}/2`]);
  });

  it('may be gone of the same delivery when a document is released, and not before', async () => {
    const [, gone] = refs(own);
    if (gone !== undefined) await at.remove(landingKeys.acceptedPart(gone));
    expect((await fetched(1, { isRelease: true })).texts).toEqual([`${OWN}/1`]);
    await expect(fetched(1)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
