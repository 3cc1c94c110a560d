/** One conditional write that is under way. */
export interface WatchedWrite {
  /** True once the key was deleted while the write was under way. */
  readonly disturbed: () => boolean;
  end(): void;
}

interface Watched {
  readonly bucket: string;
  readonly key: string;
  disturbed: boolean;
}

/** Tells conditional writes that their key was deleted meanwhile: S3 answers 409 then, and the client tries again. */
export class WriteWatch {
  readonly #writes = new Set<Watched>();

  begin(bucket: string, key: string): WatchedWrite {
    const write: Watched = { bucket, key, disturbed: false };
    this.#writes.add(write);
    return { disturbed: () => write.disturbed, end: () => void this.#writes.delete(write) };
  }

  deleted(bucket: string, key: string): void {
    for (const write of this.#writes) {
      if (write.bucket === bucket && write.key === key) write.disturbed = true;
    }
  }
}
