import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContracts } from '../../../core/contracts/read-contracts.ts';
import { SCHEMAS } from '../../../infra/bundling/paths.ts';
import { countPartReports, pinCompanions, readCompanions } from '../../../lambdas/shared/landing.ts';
import { findCompanions } from '../../../lambdas/validate/find-companions.ts';
import type { Workshop } from '../../../lambdas/validate/workshop.ts';
import { aLanding, type LandingUnderTest } from '../a-landing.ts';

const ANE = '1502805043';
const BO = '2407696754';
const id = (n: number) => `01JA000000000000000000000${n}`;

let at: LandingUnderTest;
beforeAll(async () => {
  at = await aLanding();
});
afterAll(() => at.stop());

async function companions(...delivery: Parameters<LandingUnderTest['deliver']>) {
  const { manifest, judged } = await at.deliver(...delivery);
  const workshop = { contracts: readContracts(SCHEMAS), landing: at.landing, lake: at.lake };
  const found = await findCompanions(workshop as Workshop, manifest, judged);
  await pinCompanions(at.landing, manifest, found);
  return { manifest, found };
}
const names = (parts: readonly { deliveryId: string; part: number }[] = []) =>
  parts.map(({ deliveryId, part }) => `${deliveryId.at(-1)}/${part}`);

describe('documents of an accepted delivery', () => {
  it('are read with those of the same persons, in it and in earlier ones that are accepted and stand', async () => {
    const [ane, bo] = [{ persons: [ANE] }, { persons: [BO] }];
    await at.deliver(id(1), [ane, bo]);
    await at.deliver(id(2), [ane], { event: 'rejected' });
    await at.deliver(id(3), [ane], { isWithdrawn: true });
    await at.deliver(id(4), [ane]);
    await at.deliver(id(5), [ane], { replaces: [id(4)] });
    await at.deliver(id(6), [ane]);
    const { manifest, found } = await companions(id(7), [bo, ane, { persons: [] }, ane], {
      replaces: [id(6)],
    });
    expect(Object.entries(found).map(([name, parts]) => [name, names(parts)])).toEqual([
      ['interview-0001', ['1/2', '7/1']],
      ['interview-0002', ['1/1', '5/1', '7/2', '7/4']],
      ['interview-0004', ['1/1', '5/1', '7/2', '7/4']],
    ]);
    expect(await readCompanions(at.landing, manifest)).toEqual(found);
  });

  it('are pinned once, without a number, and are no part', async () => {
    const { manifest, found } = await companions(id(8), [{ persons: [ANE] }]);
    await pinCompanions(at.landing, manifest, { 'interview-0001': [] });
    const pinned = await readCompanions(at.landing, manifest);
    expect(pinned).toEqual(found);
    expect(JSON.stringify(pinned)).not.toContain(ANE);
    expect(await countPartReports(at.landing, manifest)).toBe(1);
  });

  it('are read alone where they are nobody’s', async () => {
    expect((await companions(id(9), [{ persons: [] }, { persons: [] }])).found).toEqual({});
  });
});
