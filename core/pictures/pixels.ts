/** Pixels row by row, four bytes each: red, green, blue, and how little one sees through it. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

const CHANNELS = 4;
const WHITE = 255;

/**
 * The picture on white, scaled down so that no side is longer than `longest`: each new pixel is the mean of the area that it stands for. A
 * smaller picture keeps its size.
 */
export function shrink(source: Pixels, longest: number): Pixels {
  const scale = Math.min(1, longest / Math.max(source.width, source.height));
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  const across = sharesOf(source.width, width);
  const down = sharesOf(source.height, height);
  const sums = new Float32Array((width + 1) * (height + 1) * 3);
  const row = new Float32Array((width + 1) * 3);
  for (let y = 0; y < source.height; y++) {
    row.fill(0);
    addRow(source, y, across, row);
    const first = (down.place[y] ?? 0) * (width + 1) * 3;
    const share = down.share[y] ?? 0;
    const rest = down.rest[y] ?? 0;
    const next = first + (width + 1) * 3;
    for (let i = 0; i < row.length; i++) {
      const value = row[i] ?? 0;
      sums[first + i] = (sums[first + i] ?? 0) + value * share;
      if (rest > 0) sums[next + i] = (sums[next + i] ?? 0) + value * rest;
    }
  }
  return { width, height, data: roundedOf(sums, width, height) };
}

/** For each old place along a side: the new one that it falls on, how much of that it is, and how much of the one behind. */
interface Shares {
  readonly place: Uint32Array;
  readonly share: Float64Array;
  readonly rest: Float64Array;
}

function sharesOf(from: number, to: number): Shares {
  const shares = {
    place: new Uint32Array(from),
    share: new Float64Array(from),
    rest: new Float64Array(from),
  };
  for (let old = 0; old < from; old++) {
    // In whole numbers of 1/from, so that no rounding moves a border.
    const place = Math.floor((old * to) / from);
    const share = Math.min(to, (place + 1) * from - old * to);
    shares.place[old] = place;
    shares.share[old] = share / from;
    shares.rest[old] = (to - share) / from;
  }
  return shares;
}

function addRow({ data, width }: Pixels, y: number, { place, share, rest }: Shares, row: Float32Array): void {
  let at = y * width * CHANNELS;
  for (let x = 0; x < width; x++, at += CHANNELS) {
    const seen = (data[at + 3] ?? WHITE) / WHITE;
    const target = (place[x] ?? 0) * 3;
    const own = share[x] ?? 0;
    const other = rest[x] ?? 0;
    for (let channel = 0; channel < 3; channel++) {
      const value = (data[at + channel] ?? 0) * seen + WHITE * (1 - seen);
      row[target + channel] = (row[target + channel] ?? 0) + value * own;
      if (other > 0) row[target + 3 + channel] = (row[target + 3 + channel] ?? 0) + value * other;
    }
  }
}

function roundedOf(sums: Float32Array, width: number, height: number): Uint8ClampedArray {
  const data = new Uint8ClampedArray(width * height * CHANNELS).fill(WHITE);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++)
        data[(y * width + x) * CHANNELS + channel] = sums[(y * (width + 1) + x) * 3 + channel] ?? 0;
  return data;
}

/** Turns a picture as an Exif orientation of 1 to 8 asks for, so that it is upright without it. */
export function turn(source: Pixels, orientation: number): Pixels {
  if (orientation === 1) return source;
  const { width: w, height: h } = source;
  const isOnItsSide = orientation >= 5;
  const [width, height] = isOnItsSide ? [h, w] : [w, h];
  const from = new Uint32Array(source.data.buffer, source.data.byteOffset, w * h);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sx, sy] = PLACE[orientation]?.(x, y, w - 1, h - 1) ?? [x, y];
      to[y * width + x] = from[sy * w + sx] ?? 0;
    }
  return { width, height, data: new Uint8ClampedArray(to.buffer) };
}

/** Where a pixel of the upright picture is in the stored one, whose last column and row are `right` and `bottom`. */
const PLACE: Readonly<
  Record<number, (x: number, y: number, right: number, bottom: number) => readonly [number, number]>
> = {
  2: (x, y, right) => [right - x, y],
  3: (x, y, right, bottom) => [right - x, bottom - y],
  4: (x, y, _, bottom) => [x, bottom - y],
  5: (x, y) => [y, x],
  6: (x, y, _, bottom) => [y, bottom - x],
  7: (x, y, right, bottom) => [right - y, bottom - x],
  8: (x, y, right) => [right - y, x],
};
