/** What may go wrong between a client and the sandbox. */
export interface WireFaults {
  /** How far AWS's clock is ahead of its callers', in milliseconds. */
  clockAhead(): number;
  /** Whether the answer to a request is to be lost; asked once. */
  takeCut(requestId: string): boolean;
}
