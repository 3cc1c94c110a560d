import { AwsError } from '../../sandbox/kernel/aws-error.ts';
import type { Caller } from '../../sandbox/kernel/caller.ts';
import type { Interceptor, TrailEntry } from '../../sandbox/kernel/kernel.ts';

/** Kills a function once at each of the writes that are wanted, before or after it takes effect. */
export interface Crashes {
  readonly intercept: Interceptor;
  /** What was killed so far, in order: `after validate: PutObject ledger/1-receipt.json`. */
  readonly points: readonly string[];
  /** Allows so many more kills of each function. */
  allow(kills: number): void;
}

interface Options {
  kill(functionName: string): void;
  readonly wanted: readonly string[];
  /** A word in front of what is written for this delivery. */
  label(deliveryId: string): string;
}

const FUNCTION = /^carelake-3cp-(validate|pseudonymise|publish|erase)$/;
const ULID = /[0-7][0-9A-HJKMNP-TV-Z]{25}/;

export function crashes({ kill, wanted, label }: Options): Crashes {
  const points: string[] = [];
  const left = new Map<string, number>();
  let allowed = 0;

  return {
    points,
    allow(kills) {
      allowed = kills;
      left.clear();
    },
    intercept(caller, entry, phase) {
      const functionName = functionOf(caller);
      if (functionName === undefined) return;
      const point = `${phase} ${nameOf(functionName, entry, label)}`;
      if (!wanted.includes(point)) return;
      const kills = left.get(functionName) ?? allowed;
      if (kills === 0 || points.includes(point)) return;
      left.set(functionName, kills - 1);
      points.push(point);
      kill(functionName);
      if (phase === 'before')
        throw new AwsError('ServiceUnavailable', 'The caller died before this took effect.', 503);
    },
  };
}

/** The function that makes this call itself, over the wire. */
function functionOf({ principal, calledVia, sourceIp }: Caller): string | undefined {
  if (principal.kind !== 'session' || calledVia.length > 0 || sourceIp !== '127.0.0.1') return undefined;
  return FUNCTION.test(principal.roleName) ? principal.roleName : undefined;
}

function nameOf(functionName: string, entry: TrailEntry, label: Options['label']): string {
  const key = String(entry.requestParameters?.['key'] ?? '');
  const queue = String(entry.requestParameters?.['queueUrl'] ?? '')
    .split('/')
    .at(-1);
  const words = [
    FUNCTION.exec(functionName)?.[1],
    label(ULID.exec(key)?.[0] ?? ''),
    entry.eventName.replace('Batch', ''),
  ];
  return [...words, placeOf(key), queue].filter((word) => word !== '').join(' ');
}

/** A key without source, delivery or withdrawal, resource and part. */
function placeOf(key: string): string {
  return key
    .replace(/\/(silkeborg|skive|viborg|region|national)\//, '/')
    .replace(new RegExp(`/${ULID.source}`), '')
    .replace(new RegExp(`\\.${ULID.source}-`), '.')
    .replace(/(core_group|interview)[-/]\d{4}/, '*');
}
