import type { Delivery } from './delivery.ts';

export interface PulseParts {
  /** Of the Regions that have anything to deliver. */
  deliveries(): readonly Delivery[];
  isLogging(): boolean;
  now(): Date;
  /** Between two beats. */
  readonly pauseMs: number;
  readonly digestEveryMs: number;
}

/** Delivers again and again, for every Region, and knows whether records are held up. */
export interface Pulse {
  start(): void;
  /** Delivers and proves what waits. A bucket that refuses keeps nobody from stopping: what waits is delivered after the next start. */
  stop(): Promise<void>;
  /** Delivers what waits; throws what S3 threw. */
  flush(): Promise<void>;
  /** The last attempt to deliver failed, and its records wait. */
  isHeldUp(): boolean;
}

export function createPulse({ deliveries, isLogging, now, pauseMs, digestEveryMs }: PulseParts): Pulse {
  let timer: NodeJS.Timeout | undefined;
  let reported: string | undefined;
  let isHeldUp = false;

  /** A stopped trail writes no empty digests, but what it still delivered is proven before the chain breaks. */
  const wantsDigest = (delivery: Delivery) => isLogging() || delivery.hasUndigested();

  /** A Region's chain of digests begins before anything of it is delivered. */
  function begun(): readonly Delivery[] {
    const all = deliveries();
    for (const delivery of all) delivery.begin();
    return all;
  }

  async function beat(): Promise<void> {
    for (const delivery of begun()) {
      const isDue = now().getTime() - delivery.periodStart().getTime() >= digestEveryMs;
      await (isDue && wantsDigest(delivery) ? delivery.closePeriod() : delivery.deliver());
    }
  }

  async function deliverAll(): Promise<void> {
    for (const delivery of begun()) await delivery.deliver();
  }

  async function closeAll(): Promise<void> {
    for (const delivery of begun()) {
      await delivery.deliver();
      if (wantsDigest(delivery)) await delivery.closePeriod();
    }
  }

  async function watched(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      isHeldUp = false;
    } catch (error) {
      isHeldUp = true;
      throw error;
    }
  }

  /** Says once what holds delivery up; GetTrailStatus says it as long as it lasts, and the records wait. */
  async function told(work: () => Promise<void>): Promise<void> {
    try {
      await watched(work);
      reported = undefined;
    } catch {
      const code = deliveryError() ?? 'InternalFailure';
      if (reported !== code) console.error(`CloudTrail cannot deliver to its bucket: ${code}`);
      reported = code;
    }
  }

  function deliveryError(): string | undefined {
    return deliveries()
      .map((delivery) => delivery.status().deliveryError)
      .find((code) => code !== undefined);
  }

  /** Beats again only after the last beat ended, so that a slow bucket is not asked twice. */
  function schedule(): void {
    timer = setTimeout(async () => {
      await told(beat);
      if (timer !== undefined) schedule();
    }, pauseMs).unref();
  }

  return {
    start() {
      isHeldUp = deliveryError() !== undefined;
      schedule();
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await told(closeAll);
    },
    flush: () => watched(deliverAll),
    isHeldUp: () => isHeldUp,
  };
}
