/** The part of Lambda's SQS event that we read. */
export interface SQSEvent {
  readonly Records: readonly SQSRecord[];
}

export interface SQSRecord {
  readonly messageId: string;
  readonly body: string;
  readonly receiptHandle: string;
  readonly attributes: {
    /** A whole number, from 1. */
    readonly ApproximateReceiveCount: string;
  };
}

export interface SQSBatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}
