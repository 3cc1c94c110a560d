import type { DuckDBDataChunk } from '@duckdb/node-api';

const LIMIT_BYTES = 512 * 1024 * 1024;
// Parquet under zstd grows about so much when it is laid out in columns.
const EXPANSION = 6;

/** Contents of objects as DuckDB holds them in memory, least recently used ones given up first. */
export interface ChunkCache {
  get(key: string): readonly DuckDBDataChunk[] | undefined;
  put(key: string, chunks: readonly DuckDBDataChunk[], objectBytes: number): void;
}

export function createChunkCache(limitBytes = LIMIT_BYTES): ChunkCache {
  const entries = new Map<string, { chunks: readonly DuckDBDataChunk[]; bytes: number }>();
  let total = 0;
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.chunks;
    },
    put(key, chunks, objectBytes) {
      const bytes = objectBytes * EXPANSION;
      if (bytes > limitBytes || entries.has(key)) return;
      entries.set(key, { chunks, bytes });
      total += bytes;
      for (const [oldest, entry] of entries) {
        if (total <= limitBytes) break;
        entries.delete(oldest);
        total -= entry.bytes;
      }
    },
  };
}
