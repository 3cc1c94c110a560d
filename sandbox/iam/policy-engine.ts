import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Simulation } from '@cloud-copilot/iam-simulate';

/** What the policies say; `why` is the tail of AWS's refusal text, `failed` says that it is a refusal for want of an answer. */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: string; readonly failed?: true };

const ANSWER_LIMIT_MS = 15_000;

interface Engine {
  readonly worker: Worker;
  readonly signal: Int32Array;
}

let engine: Engine | undefined;

/** Evaluates policies; answers before it returns, so that no caller can forget to wait for a refusal. */
export function evaluatePolicies(simulation: Simulation): Verdict {
  return (
    ask(simulation) ??
    // Nothing came back: whatever became of that thread, another one is asked once more before the answer is no.
    ask(simulation) ?? {
      allowed: false,
      why: 'because the policies were not evaluated in time',
      failed: true,
    }
  );
}

function ask(simulation: Simulation): Verdict | undefined {
  engine ??= startEngine();
  const { worker, signal } = engine;
  const { port1: here, port2: there } = new MessageChannel();
  Atomics.store(signal, 0, 0);
  worker.postMessage({ simulation, reply: there }, [there]);
  const woken = Atomics.wait(signal, 0, 0, ANSWER_LIMIT_MS);
  const answer = receiveMessageOnPort(here);
  here.close();
  if (woken !== 'timed-out' && answer) return answer.message as Verdict;
  engine = undefined;
  void worker.terminate();
  return undefined;
}

/**
 * Starts the engine and lets it answer once, without sleeping meanwhile: what the library loads at its first question must not keep the
 * kernel's own thread from running. To be awaited before anything is evaluated.
 */
export async function warmUpPolicies(): Promise<void> {
  if (engine) return;
  engine = startEngine();
  const { port1: here, port2: there } = new MessageChannel();
  const answered = once(here, 'message');
  engine.worker.postMessage({ simulation: TRIVIAL, reply: there }, [there]);
  await answered;
  here.close();
}

const TRIVIAL: Simulation = {
  request: {
    principal: 'arn:aws:sts::123456789012:assumed-role/nobody/nobody',
    action: 's3:GetObject',
    resource: { resource: 'arn:aws:s3:::bucket/key', accountId: '123456789012' },
    contextVariables: {},
  },
  identityPolicies: [],
  serviceControlPolicies: [],
  resourceControlPolicies: [],
};

function startEngine(): Engine {
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(new URL('./policy-worker.ts', import.meta.url), {
    workerData: { signal },
    execArgv: [],
  });
  // A dead engine must not be asked again; the next question starts a new one.
  worker.on('exit', () => {
    if (engine?.worker === worker) engine = undefined;
  });
  worker.unref();
  return { worker, signal };
}
