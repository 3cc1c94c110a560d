/** Of a delivered file. */
export const LARGEST_PICTURE_BYTES = 32 * 2 ** 20;

/** A decoder takes eight bytes for each at most. */
export const MOST_PIXELS = 50_000_000;

/** A decoder goes through the whole picture for each; programs write a dozen. */
export const MOST_SCANS = 64;

/**
 * Of a published picture, in pixels. Uncompressed it would have 7.7 MB, which Athena's results write in three letters a byte: under the 32 MB
 * that one of its rows may have.
 */
export const LONGEST_SIDE = 1600;
