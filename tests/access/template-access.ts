import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostServices } from '../../sandbox/host-services.ts';
import { createKernel } from '../../sandbox/kernel/create-kernel.ts';
import type { RawTemplate } from '../../sandbox/kernel/resolve-template.ts';
import type { Deployment } from '../../sandbox/kernel/service.ts';
import { CALLS, questionsOf } from './calls.ts';
import { decide, everybody, minds, type Who } from './who.ts';
import { type Zone, zonesOf } from './zones.ts';

/** Who may make one call on one zone, as the template's policies have it. */
interface Answer {
  readonly zone: string;
  readonly call: string;
  readonly may: readonly string[];
}

interface Study {
  readonly deployment: Deployment;
  readonly who: readonly Who[];
  readonly zones: readonly Zone[];
}

/** Everybody and everything in a synthesized template, under the names that the sandbox gives them. */
export async function readStudy(template: RawTemplate): Promise<Study> {
  const dataDir = mkdtempSync(join(tmpdir(), 'carelake-access-'));
  const host = await createKernel({ template, stackName: 'carelake-3cp', dataDir });
  try {
    hostServices(host, { assembly: dataDir });
    const { template: resolved, role } = host.kernel;
    const types = [...new Set(Object.values(template.Resources).map(({ Type }) => Type))];
    return {
      deployment: resolved.deployment,
      who: everybody(resolved, role),
      zones: zonesOf(resolved, types),
    };
  } finally {
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Asks the template's policies about every zone, call and person, function, service and outsider. */
export function answersOf({ deployment, who, zones }: Study): Answer[] {
  return zones.flatMap((zone) =>
    Object.keys(CALLS[zone.kind]).map((call) => ({
      zone: zone.name,
      call,
      may: who.flatMap((one) => mayCall(one, zone, call, deployment) ?? []),
    })),
  );
}

function mayCall(who: Who, zone: Zone, call: string, deployment: Deployment): string | undefined {
  const allowed = (through?: 'athena') =>
    questionsOf(zone, call).every((question) => {
      const verdict = decide(who, question, deployment, through);
      if (!verdict.allowed && verdict.failed)
        throw new Error(`${who.name}, ${call} on ${zone.name}: ${question.action} ${verdict.why}`);
      return verdict.allowed;
    });
  if (allowed()) return who.name;
  return minds(who) && allowed('athena') ? `${who.name}(athena)` : undefined;
}
