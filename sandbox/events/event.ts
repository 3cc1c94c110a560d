/** An event as EventBridge carries it, format version 0. */
export interface EventBridgeEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** Whole seconds, UTC: `2026-11-22T06:08:00Z`. */
  readonly time: string;
  readonly region: string;
  /** ARNs of what the event is about. */
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}
