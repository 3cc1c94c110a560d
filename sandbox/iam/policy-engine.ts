import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Simulation } from '@cloud-copilot/iam-simulate';

/** What the policies say; `why` is the tail of AWS's refusal text, `failed` says that it is a refusal for want of an answer. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: string; readonly failed?: true };

/** All that a question is held against. */
export type PolicySet = Omit<Simulation, 'request'>;
export type Question = Simulation['request'];

/** What the engine's thread is asked; policies come with the first question about them. */
export interface Message {
  readonly set: number;
  readonly policies?: PolicySet;
  readonly question: Question;
}

/** Memory that the asker and the engine share: messages would wake the asker's loop, which sleeps until there is an answer. */
export interface Shared {
  /** How many bytes of `answer` are the last one; zero while there is none. */
  readonly length: Int32Array;
  readonly answer: Uint8Array;
}

const ANSWER_LIMIT_MS = 15_000;
const LONGEST_ANSWER_BYTES = 64 * 1024;
/** The next takes the place of the first. */
const SETS_KEPT = 4000;

interface Engine extends Shared {
  readonly worker: Worker;
  /** What the engine calls the policies that it was told of. */
  sets: WeakMap<PolicySet, number>;
  told: number;
}

let engine: Engine | undefined;

/** Evaluates policies; answers before it returns, so that no caller can forget to wait for a refusal. */
export function evaluatePolicies(policies: PolicySet, question: Question): Verdict {
  return (
    ask(policies, question) ??
    // Nothing came back: whatever became of that thread, another one is asked once more before the answer is no.
    ask(policies, question) ?? {
      allowed: false,
      why: 'because the policies were not evaluated in time',
      failed: true,
    }
  );
}

function ask(policies: PolicySet, question: Question): Verdict | undefined {
  engine ??= startEngine();
  const { worker, length, answer } = engine;
  Atomics.store(length, 0, 0);
  worker.postMessage({ question, ...named(engine, policies) } satisfies Message);
  if (isAnswered(length))
    return JSON.parse(Buffer.from(answer.buffer).toString('utf8', 0, Atomics.load(length, 0)));
  engine = undefined;
  void worker.terminate();
  return undefined;
}

/** Sleeps until there is an answer; false where none came in time. A wake-up may be for the answer before, which was read before the engine came to rouse us. */
export function isAnswered(length: Int32Array): boolean {
  const until = performance.now() + ANSWER_LIMIT_MS;
  while (Atomics.load(length, 0) === 0) {
    const left = until - performance.now();
    if (left <= 0 || Atomics.wait(length, 0, 0, left) === 'timed-out') return Atomics.load(length, 0) > 0;
  }
  return true;
}

function named(engine: Engine, policies: PolicySet): Pick<Message, 'set' | 'policies'> {
  const known = engine.sets.get(policies);
  if (known !== undefined) return { set: known };
  if (engine.told >= SETS_KEPT) Object.assign(engine, { sets: new WeakMap(), told: 0 });
  const set = engine.told++;
  engine.sets.set(policies, set);
  return { set, policies };
}

/**
 * Starts the engine and lets it answer once, without sleeping meanwhile: what the library loads at its first question must not keep the
 * kernel's own thread from running. To be awaited before anything is evaluated.
 */
export async function warmUpPolicies(): Promise<void> {
  if (engine) return;
  engine = startEngine();
  await once(engine.worker, 'message');
}

function startEngine(): Engine {
  const shared: Shared = {
    length: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    answer: new Uint8Array(new SharedArrayBuffer(LONGEST_ANSWER_BYTES)),
  };
  const worker = new Worker(new URL('./policy-worker.ts', import.meta.url), {
    workerData: shared,
    execArgv: [],
  });
  // A dead engine must not be asked again; the next question starts a new one.
  worker.on('exit', () => {
    if (engine?.worker === worker) engine = undefined;
  });
  worker.unref();
  return { worker, ...shared, sets: new WeakMap(), told: 0 };
}
