/** The part of Lambda's SQS event that we read. */
export interface SQSEvent {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

export interface SQSBatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}
