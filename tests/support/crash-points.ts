import type { Call, Moment } from '../../sandbox/faults/fault.ts';
import { createFaults, type Faults } from '../../sandbox/faults/faults.ts';

/** Kills a function once at each of the writes that are wanted, before or after it takes effect. */
export interface Crashes {
  readonly faults: Faults;
  /** What was killed so far, in order: `after validate: PutObject ledger/1-receipt.json`. */
  readonly points: readonly string[];
  /** Allows so many more kills of each function. */
  allow(kills: number): void;
}

interface Options {
  readonly wanted: readonly string[];
  /** A word in front of what is written for this delivery. @default none */
  label?(deliveryId: string): string;
}

const FUNCTION = /^carelake-3cp-(validate|pseudonymise|publish|erase)$/;
const ULID = /[0-7][0-9A-HJKMNP-TV-Z]{25}/;

export function crashes({ wanted, label = () => '' }: Options): Crashes {
  const faults = createFaults();
  const points: string[] = [];
  const left = new Map<string, number>();
  let allowed = 0;

  for (const when of ['before', 'after'] as const)
    faults.inject({
      on: (call) => isDue(call, when),
      effect: { kind: 'kill', when },
      times: Number.POSITIVE_INFINITY,
    });

  function isDue(call: Call, when: Moment): boolean {
    const functionName = call.isOwn ? FUNCTION.exec(call.by)?.[1] : undefined;
    if (functionName === undefined) return false;
    const point = `${when} ${nameOf(functionName, call, label)}`;
    const kills = left.get(functionName) ?? allowed;
    if (!wanted.includes(point) || points.includes(point) || kills === 0) return false;
    left.set(functionName, kills - 1);
    points.push(point);
    return true;
  }

  return {
    faults,
    points,
    allow(kills) {
      allowed = kills;
      left.clear();
    },
  };
}

function nameOf(
  functionName: string,
  { operation, key, queue }: Call,
  label: (deliveryId: string) => string,
): string {
  const operationName = operation.replace(/^.*:|Batch$/g, '');
  const words = [functionName, label(ULID.exec(key)?.[0] ?? ''), operationName, placeOf(key), queue];
  return words.filter((word) => word !== '').join(' ');
}

/** A key without source, delivery or withdrawal, resource and part. */
function placeOf(key: string): string {
  return key
    .replace(/\/(silkeborg|skive|viborg|region|national)\//, '/')
    .replace(new RegExp(`/${ULID.source}`), '')
    .replace(new RegExp(`\\.${ULID.source}-`), '.')
    .replace(/(core_group|interview|roster)[-/]\d{4}/, '*');
}
