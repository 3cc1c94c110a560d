import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findCodec } from '../../../cli/codecs.ts';
import { jpegDecoder } from '../../../core/pictures/codecs.ts';
import { encodeAnew, type NewPicture } from '../../../core/pictures/encode-anew.ts';
import { PictureProblem } from '../../../core/pictures/picture-problem.ts';
import {
  aJpeg,
  aPng,
  BLUE,
  chunk,
  exif,
  halves,
  type PngForm,
  RED,
  segment,
  withSegments,
} from './a-picture.ts';

const SIZE = { width: 48, height: 32 };
const CANARY = 'Kanariefugl Hansen';

function anew(bytes: Buffer, path = 'picture'): Promise<NewPicture> {
  return encodeAnew({ bytes, path, findCodec });
}

async function ruleOf(bytes: Buffer, path?: string): Promise<string | undefined> {
  try {
    await anew(bytes, path);
    return undefined;
  } catch (error) {
    if (error instanceof PictureProblem) return error.rule;
    throw error;
  }
}

/** The colour at a place, 0 to 1 each way, as the nearest of black, white, red, green, blue and their mixtures. */
async function colourAt({ image, width, height }: NewPicture, x: number, y: number): Promise<number[]> {
  const { data } = await (await jpegDecoder(findCodec))(image);
  const at = (Math.floor(y * (height - 1)) * width + Math.floor(x * (width - 1))) * 4;
  return [...data.slice(at, at + 3)].map((value) => Math.round(value / 85) * 85);
}

/** The markers of a JPEG file up to its first scan. */
function markersOf(jpeg: Buffer): string[] {
  const found: string[] = [];
  for (let at = 2; ; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0;
    found.push(marker.toString(16));
    if (marker === 0xda) return found;
  }
}

describe('A picture that is encoded anew', () => {
  it('has nothing of what stood beside it in a JPEG file', async () => {
    const plain = await aJpeg(SIZE);
    const full = Buffer.concat([
      withSegments(
        plain,
        segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(1, CANARY)])),
        segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${CANARY}</x:xmpmeta>`),
        segment(0xe2, `ICC_PROFILE\0\u0001\u0001${CANARY}`),
        segment(0xe0, Buffer.concat([Buffer.from('JFXX\0\u0010'), await aJpeg({ width: 8, height: 8 })])),
        segment(0xed, `Photoshop 3.0\0${CANARY}`),
        segment(0xfe, CANARY),
      ),
      Buffer.from(`PK\u0003\u0004 ${CANARY}`),
    ]);
    const { image, format, width, height } = await anew(full, 'anna.jpg');
    expect({ format, width, height }).toEqual({ format: 'jpeg', ...SIZE });
    expect(image.equals((await anew(plain)).image)).toBe(true);
    expect(image.includes(Buffer.from('Kanariefugl'))).toBe(false);
    expect([...new Set(markersOf(image))].sort()).toEqual(['c2', 'c4', 'da', 'db', 'e0']);
    expect(image.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
  });

  it('has nothing of what stood beside it in a PNG file', async () => {
    const chunks = [
      chunk('tEXt', Buffer.from(`Author\0${CANARY}`)),
      chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(CANARY))])),
      chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x>${CANARY}</x>`)),
      chunk('eXIf', exif(1, CANARY)),
      chunk('iCCP', Buffer.concat([Buffer.from(`${CANARY}\0\0`), deflateSync(Buffer.from(CANARY))])),
    ];
    const full = Buffer.concat([aPng(SIZE, { chunks }), Buffer.from(`PK\u0003\u0004 ${CANARY}`)]);
    const { image, format } = await anew(full, 'anna.PNG');
    expect(format).toBe('png');
    expect(image.equals((await anew(aPng(SIZE))).image)).toBe(true);
    expect(image.includes(Buffer.from('Kanariefugl'))).toBe(false);
  });

  // Where red is in a picture that is stored with red above.
  it.each([
    { orientation: 1, red: [0.5, 0] },
    { orientation: 2, red: [0.5, 0] },
    { orientation: 3, red: [0.5, 1] },
    { orientation: 4, red: [0.5, 1] },
    { orientation: 5, red: [0, 0.5] },
    { orientation: 6, red: [1, 0.5] },
    { orientation: 7, red: [1, 0.5] },
    { orientation: 8, red: [0, 0.5] },
  ])('is upright for orientation $orientation', async ({ orientation, red: [x = 0, y = 0] }) => {
    const tiff = exif(orientation, CANARY, orientation % 2 === 0 ? 'MM' : 'II');
    const jpeg = withSegments(
      await aJpeg(SIZE),
      segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff])),
    );
    for (const file of [jpeg, aPng(SIZE, { chunks: [chunk('eXIf', tiff)] })]) {
      const picture = await anew(file);
      expect(picture.width).toBe(orientation < 5 ? 48 : 32);
      expect(await colourAt(picture, x, y)).toEqual(RED);
      expect(await colourAt(picture, 1 - x, 1 - y)).toEqual(BLUE);
    }
  });

  it('is mirrored where its orientation says so', async () => {
    const paint = (x: number) => (x < 24 ? RED : BLUE);
    const tiff = exif(2, CANARY);
    const picture = await anew(aPng({ ...SIZE, paint }, { chunks: [chunk('eXIf', tiff)] }));
    expect(await colourAt(picture, 1, 0.5)).toEqual(RED);
  });

  const forms: readonly (PngForm & { what: string })[] = [
    { what: '16 bits', bits: 16 },
    { what: 'interlaced', interlaced: true },
    { what: '16 bits, interlaced, with alpha', bits: 16, interlaced: true, colour: 6 },
    { what: 'palette of one bit', colour: 3, bits: 1 },
    { what: 'palette of eight bits', colour: 3 },
    { what: 'alpha', colour: 6 },
  ];
  it.each(forms)('shows what a PNG file shows: $what', async ({ what: _, ...form }) => {
    const picture = await anew(aPng(SIZE, form));
    expect(await colourAt(picture, 0.5, 0)).toEqual(RED);
    expect(await colourAt(picture, 0.5, 1)).toEqual(BLUE);
  });

  it.each([
    { what: '1 bit', bits: 1, colour: 0 },
    { what: '2 bits', bits: 2, colour: 0 },
    { what: '16 bits', bits: 16, colour: 0 },
    { what: 'alpha', bits: 8, colour: 4 },
  ])('shows what a grey PNG file shows: $what', async ({ what: _, ...form }) => {
    const paint = (_: number, y: number) => (y < 16 ? ([0, 0, 0] as const) : ([255, 255, 255] as const));
    const picture = await anew(aPng({ ...SIZE, paint }, form));
    expect(await colourAt(picture, 0.5, 0)).toEqual([0, 0, 0]);
    expect(await colourAt(picture, 0.5, 1)).toEqual([255, 255, 255]);
  });

  it('stands on white where one sees through it', async () => {
    const clear = await anew(aPng(SIZE, { colour: 6, alpha: 0 }));
    expect(await colourAt(clear, 0.5, 0)).toEqual([255, 255, 255]);
    const key = await anew(
      aPng({ ...SIZE, paint: () => RED }, { chunks: [chunk('tRNS', Buffer.from([0, 255, 0, 0, 0, 0]))] }),
    );
    expect(await colourAt(key, 0.5, 0)).toEqual([255, 255, 255]);
  });

  it.each([
    { what: 'progressive', form: { progressive: true }, above: RED },
    { what: 'grey', form: { grey: true }, above: [85, 85, 85] },
  ])('shows what a JPEG file shows: $what', async ({ form, above }) => {
    expect(await colourAt(await anew(await aJpeg(SIZE, form)), 0.5, 0)).toEqual(above);
  });

  it('is scaled down to 1600 pixels, and never up', async () => {
    const high = { width: 1000, height: 3200 };
    const { width, height } = await anew(aPng({ ...high, paint: halves(3200) }));
    expect({ width, height }).toEqual({ width: 500, height: 1600 });
    const line = await anew(aPng({ width: 4000, height: 1, paint: () => RED }));
    expect({ width: line.width, height: line.height }).toEqual({ width: 1600, height: 1 });
  });

  it('has the mean of the pixels that became one', async () => {
    const stripes = (x: number) => (x % 2 === 0 ? ([0, 0, 0] as const) : ([255, 255, 255] as const));
    const picture = await anew(aPng({ width: 3200, height: 2, paint: stripes }));
    const { data } = await (await jpegDecoder(findCodec))(picture.image);
    expect(Math.abs((data[400] ?? 0) - 128)).toBeLessThan(4);
  });

  it('is the same whenever it is made', async () => {
    const jpeg = await aJpeg(SIZE);
    expect((await anew(jpeg)).image.equals((await anew(jpeg)).image)).toBe(true);
  });
});

describe('A file that is refused', () => {
  const png = aPng(SIZE);
  const header = (width: number, height: number) => {
    const claimed = Buffer.from(png);
    claimed.writeUInt32BE(width, 16);
    claimed.writeUInt32BE(height, 20);
    return claimed;
  };

  it.each([
    { what: 'HEIC', bytes: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0'), path: 'IMG_1.HEIC' },
    { what: 'HEIC that is called JPEG', bytes: Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0'), path: 'a.jpg' },
    { what: 'WebP', bytes: Buffer.from('RIFF\0\0\0\0WEBPVP8 '), path: 'a.webp' },
    { what: 'TIFF', bytes: Buffer.from('II*\0\u0008\0\0\0'), path: 'a.tif' },
    { what: 'GIF', bytes: Buffer.from('GIF89a'), path: 'a.gif' },
    { what: 'nothing', bytes: Buffer.alloc(0), path: 'a.png' },
    { what: 'a PNG file that is called TIFF', bytes: png, path: 'a.tiff' },
  ])('is of a kind that is not read: $what', async ({ bytes, path }) => {
    expect(await ruleOf(bytes, path)).toBe('picture-format');
  });

  it('is not what its name says', async () => {
    expect(await ruleOf(png, 'a.jpg')).toBe('picture-type');
    expect(await ruleOf(await aJpeg(SIZE), 'a.png')).toBe('picture-type');
  });

  it('has more pixels than may be decoded, or says so, or is too long', async () => {
    expect(await ruleOf(header(50_001, 1000))).toBe('picture-size');
    expect(await ruleOf(header(0xffff_ffff, 0xffff_ffff))).toBe('picture-size');
    const jpeg = await aJpeg(SIZE);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(65_500, frame + 5);
    jpeg.writeUInt16BE(65_500, frame + 7);
    expect(await ruleOf(jpeg)).toBe('picture-size');
    expect(await ruleOf(Buffer.concat([png, Buffer.alloc(32 * 2 ** 20)]))).toBe('picture-size');
  });

  it('unpacks to more than the picture that it says it is', async () => {
    const bomb = Buffer.concat([
      png.subarray(0, 33),
      chunk('IDAT', deflateSync(Buffer.alloc(64 * 2 ** 20))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(await ruleOf(bomb)).toBe('picture-damaged');
  });

  it('is cut off anywhere', async () => {
    const jpeg = await aJpeg(SIZE, { progressive: true });
    for (const file of [jpeg, png])
      for (let length = 12; length < file.length; length += 7)
        expect(await ruleOf(file.subarray(0, length)), `${length} bytes`).toBe('picture-damaged');
  });

  it('says another size than it has', async () => {
    expect(await ruleOf(header(48, 33))).toBe('picture-damaged');
    expect(await ruleOf(header(0, 32))).toBe('picture-damaged');
  });

  it('is animated', async () => {
    const chunks = [chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))];
    expect(await ruleOf(aPng(SIZE, { chunks }))).toBe('picture-animated');
  });

  it('is made for print, or coded as no camera does', async () => {
    const jpeg = await aJpeg(SIZE);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(jpeg);
      copy[frame + at] = value;
      return copy;
    };
    expect(await ruleOf(changed(9, 4))).toBe('picture-coding');
    expect(await ruleOf(changed(4, 12))).toBe('picture-coding');
    for (const lossless of [0xc3, 0xc9]) expect(await ruleOf(changed(1, lossless))).toBe('picture-coding');
    expect(await ruleOf(aPng(SIZE, { chunks: [chunk('CgBI', Buffer.alloc(4))] }))).toBe('picture-coding');
  });

  it('has scans without end', async () => {
    const jpeg = await aJpeg(SIZE, { progressive: true });
    const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
    const scans = Array.from({ length: 70 }, () => jpeg.subarray(scan, -2));
    const many = Buffer.concat([jpeg.subarray(0, scan), ...scans, jpeg.subarray(-2)]);
    expect(await ruleOf(many)).toBe('picture-coding');
  });

  it('does not keep the next one from being read', async () => {
    const broken = Buffer.from(png);
    broken[45] = (broken[45] ?? 0) ^ 0xff;
    expect(await ruleOf(broken)).toBe('picture-damaged');
    expect((await anew(png)).width).toBe(48);
  });
});
