/** Wakes those who wait for a queue, as a long poll does. */
export interface QueueSignals {
  notify(queueArn: string): void;
  /** Resolves on a signal, after the time, or when aborted: whoever waited looks again in any case. */
  wait(queueArn: string, milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const MAX_TIMER = 2 ** 31 - 1;

export function createQueueSignals(): QueueSignals {
  const waiting = new Map<string, Set<() => void>>();
  return {
    notify(queueArn) {
      for (const wake of waiting.get(queueArn) ?? []) wake();
    },
    wait: (queueArn, milliseconds, signal) =>
      new Promise((resolve) => {
        const wakers = waiting.get(queueArn) ?? new Set();
        waiting.set(queueArn, wakers);
        const wake = () => {
          clearTimeout(timer);
          wakers.delete(wake);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.min(Math.max(milliseconds, 1), MAX_TIMER));
        wakers.add(wake);
        if (signal?.aborted) wake();
        else signal?.addEventListener('abort', wake);
      }),
  };
}
