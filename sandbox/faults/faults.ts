import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsError } from '../kernel/aws-error.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Interceptor, TrailEntry } from '../kernel/kernel.ts';
import type { WireFaults } from '../kernel/wire-faults.ts';
import type { Call, Effect, Fault, Injected, Moment } from './fault.ts';
import { serviceError } from './service-errors.ts';

/** What goes wrong in a sandbox: in the hands of whoever starts it, out of reach of its clients. */
export interface Faults {
  inject(fault: Fault): Injected;
  /** Lifts every fault, a clock that is wrong and a disk that is full as well. */
  lift(): void;
  /** Sets AWS's clock ahead of its callers', or behind where negative. */
  setClockAhead(milliseconds: number): void;
  /** Leaves a function so much room per file; undefined gives it its disk back. Its environments start anew. */
  fillDisk(functionName: string, bytes: number | undefined): void;
  /** For the sandbox. */
  readonly host: FaultHost;
}

/** The side of the faults that the sandbox stands on. */
interface FaultHost {
  readonly intercept: Interceptor;
  readonly wire: WireFaults;
  fileLimit(functionName: string): number | undefined;
  attach(killFunction: (name: string) => void): void;
}

interface AtWork extends Fault {
  readonly place: number;
  seen: number;
  hits: number;
}

export function createFaults({ seed = 1 }: { seed?: number } = {}): Faults {
  const atWork = new Set<AtWork>();
  const turns = new Map<string, number>();
  const limits = new Map<string, number>();
  const cut = new Set<string>();
  let injected = 0;
  let clockAhead = 0;
  let kill: (name: string) => void = () => {
    throw new Error('these faults belong to no sandbox');
  };

  function choose(call: Call, moment: Moment): Effect | undefined {
    for (const fault of atWork) {
      if (momentOf(fault.effect) !== moment || !fault.on(call)) continue;
      fault.seen += 1;
      const isDue = fault.seen >= (fault.from ?? 1) && fault.hits < (fault.times ?? 1);
      if (!isDue || !isChosen(fault, call)) continue;
      fault.hits += 1;
      return fault.effect;
    }
    return undefined;
  }

  /** The same for the same call however calls overlap: what it is and how often it came decide, not its place among others. */
  function isChosen({ place, chance }: AtWork, { by, operation, key }: Call): boolean {
    if (chance === undefined) return true;
    const name = JSON.stringify([seed, place, by, operation, key]);
    const turn = (turns.get(name) ?? 0) + 1;
    turns.set(name, turn);
    return createHash('sha256').update(`${name} ${turn}`).digest().readUInt32BE() < chance * 2 ** 32;
  }

  /** Throws where the call must not take effect. */
  async function strike(effect: Effect, call: Call, { requestId }: Caller): Promise<void> {
    if (effect.kind === 'slow') return pause(effect.milliseconds);
    if (effect.kind === 'refuse') throw new AwsError(effect.code, 'Refused by a fault.', effect.status);
    if (!('when' in effect)) throw serviceError(effect.kind, serviceOf(call));
    if (effect.kind === 'cut') cut.add(requestId);
    else kill(call.by);
    if (effect.when === 'before') throw serviceError('unavailable', serviceOf(call));
  }

  const host: FaultHost = {
    async intercept(caller, entry, moment) {
      const call = callOf(caller, entry);
      const effect = call && choose(call, moment);
      if (call && effect) await strike(effect, call, caller);
    },
    wire: {
      clockAhead: () => clockAhead,
      takeCut: (requestId) => cut.delete(requestId),
    },
    fileLimit: (functionName) => limits.get(functionName),
    attach(killFunction) {
      kill = killFunction;
    },
  };

  const faults: Faults = {
    inject(fault) {
      const added: AtWork = { ...fault, place: injected++, seen: 0, hits: 0 };
      atWork.add(added);
      return { hits: () => added.hits, lift: () => void atWork.delete(added) };
    },
    lift() {
      atWork.clear();
      clockAhead = 0;
      for (const functionName of [...limits.keys()]) faults.fillDisk(functionName, undefined);
    },
    setClockAhead(milliseconds) {
      clockAhead = milliseconds;
    },
    fillDisk(functionName, bytes) {
      if (bytes === undefined) limits.delete(functionName);
      else limits.set(functionName, bytes);
      kill(functionName);
    },
    host,
  };
  return faults;
}

function callOf({ principal, calledVia, sourceIp }: Caller, entry: TrailEntry): Call | undefined {
  if (principal.kind !== 'session') return undefined;
  const parameters = entry.requestParameters ?? {};
  return {
    by: principal.sessionName,
    operation: `${entry.eventSource.split('.')[0]}:${entry.eventName}`,
    isWrite: !entry.readOnly,
    key: String(parameters['key'] ?? ''),
    queue:
      String(parameters['queueUrl'] ?? '')
        .split('/')
        .at(-1) ?? '',
    // A service that calls for somebody stands there by its name.
    isOwn: calledVia.length === 0 && !sourceIp.endsWith('.amazonaws.com'),
  };
}

function serviceOf({ operation }: Call): string {
  return operation.slice(0, operation.indexOf(':'));
}

function momentOf(effect: Effect): Moment {
  return 'when' in effect ? effect.when : 'before';
}
