const TAG = 0x0112;
const ENTRY_BYTES = 12;
const AS_STORED = 1;

/** How a picture has to be turned, 1 to 8, by the TIFF part of its Exif data; as it is stored where that does not say. */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return AS_STORED;
  const isLittle = order === 'II*\0';
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let n = 0; n < u16(directory); n++) {
      const entry = directory + 2 + n * ENTRY_BYTES;
      if (u16(entry) !== TAG) continue;
      const value = u16(entry + 8);
      return value >= 1 && value <= 8 ? value : AS_STORED;
    }
  } catch (error) {
    // It points out of the data.
    if (!(error instanceof RangeError)) throw error;
  }
  return AS_STORED;
}
