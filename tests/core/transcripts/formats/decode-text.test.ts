import { describe, expect, it } from 'vitest';
import { faultsOf, HEADER, readInterview } from '../../../support/a-document.ts';

const TEXT = `${HEADER}I: Hvordan går det på Ærø?\n\nIP: “Fint” – sagde jeg … så blåt et øjeblik.\n`;
const MACINTOSH: Readonly<Record<string, number>> = {
  æ: 0xbe,
  ø: 0xbf,
  å: 0x8c,
  Æ: 0xae,
  Ø: 0xaf,
  Å: 0x81,
  '“': 0xd2,
  '”': 0xd3,
  '–': 0xd0,
  '…': 0xc9,
};
const WINDOWS: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '…': 0x85 };
const DOS: Readonly<Record<string, number>> = { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92 };

function encoded(text: string, page: Readonly<Record<string, number>>): Buffer {
  return Buffer.from([...text].map((letter) => page[letter] ?? letter.charCodeAt(0)));
}

describe('a text', () => {
  it.each([
    { encoding: 'utf-8', how: 'plain', bytes: Buffer.from(TEXT) },
    { encoding: 'utf-8', how: 'with a mark', bytes: Buffer.from(`\ufeff${TEXT}`) },
    { encoding: 'utf-16le', how: 'with a mark', bytes: Buffer.from(`\ufeff${TEXT}`, 'utf16le') },
    { encoding: 'utf-16le', how: 'without', bytes: Buffer.from(TEXT, 'utf16le') },
    { encoding: 'utf-16be', how: 'with a mark', bytes: Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16() },
    { encoding: 'utf-16be', how: 'without', bytes: Buffer.from(TEXT, 'utf16le').swap16() },
    { encoding: 'windows-1252', how: 'of Windows', bytes: encoded(TEXT, WINDOWS) },
    { encoding: 'macintosh', how: 'of an old Macintosh', bytes: encoded(TEXT, MACINTOSH) },
    { encoding: 'utf-8', how: 'decomposed', bytes: Buffer.from(TEXT.normalize('NFD')) },
    { encoding: 'utf-8', how: 'with CR', bytes: Buffer.from(TEXT.replaceAll('\n', '\r')) },
  ])('in $encoding $how is read, and it is told as what', async ({ encoding, bytes }) => {
    const { turns, form, warnings } = await readInterview(bytes, 'a.txt');
    expect(turns).toEqual([
      'I (interviewer): Hvordan går det på Ærø?',
      'IP (user): “Fint” – sagde jeg … så blåt et øjeblik.',
    ]);
    expect(form.encoding).toBe(encoding);
    expect(warnings).toEqual(encoding === 'macintosh' ? ['0 document-macintosh'] : []);
  });

  it.each([
    { what: 'of DOS', bytes: encoded(TEXT, { ...DOS, '“': 34, '”': 34, '–': 45, '…': 46 }), line: 4 },
    { what: 'encoded twice', bytes: Buffer.from(Buffer.from(TEXT).toString('latin1')), line: 4 },
    { what: 'with lost letters', bytes: Buffer.from(TEXT.replace('å', '\ufffd')), line: 4 },
    {
      what: 'cut inside a letter',
      bytes: Buffer.from(TEXT).subarray(0, Buffer.from(TEXT).indexOf('å') + 1),
      line: 4,
    },
    { what: 'with a control', bytes: Buffer.from(TEXT.replace('Fint', 'Fi\u0007nt')), line: 6 },
    {
      what: 'half UTF-16',
      bytes: Buffer.concat([Buffer.from(`\ufeff${TEXT}`, 'utf16le'), Buffer.from([0])]),
      line: 1,
    },
  ])('$what is refused, and nothing is guessed', async ({ bytes, line }) => {
    expect(await faultsOf('interview', bytes, 'a.txt')).toEqual([`${line} encoding`]);
  });

  it('loses the signs that nobody sees, inside a name too', async () => {
    const { turns } = await readInterview(`${HEADER}I: Kar\u200bst\u00aden\u2060 er\u202e her.`);
    expect(turns).toEqual(['I (interviewer): Karsten er her.']);
  });
});
