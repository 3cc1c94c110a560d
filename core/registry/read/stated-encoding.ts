import type { Encoding, Letters } from './inspect-encoding.ts';

/** A transcript may come from an old Macintosh; no register does. */
type Found = Encoding | 'macintosh';
type Name = Found | 'iso-8859-1' | 'ascii' | 'utf-16';

const NAMES: Readonly<Record<string, Name>> = {
  utf8: 'utf-8',
  utf8sig: 'utf-8',
  utf8bom: 'utf-8',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  iso88591: 'iso-8859-1',
  latin1: 'iso-8859-1',
  macroman: 'macintosh',
  macintosh: 'macintosh',
  ascii: 'ascii',
  usascii: 'ascii',
};

/** Whether a file can be what its sender calls its encoding. */
export function fitsStatedEncoding(stated: string, found: { encoding: Found; letters: Letters }): boolean {
  const name = NAMES[stated.toLowerCase().replaceAll(/[^a-z0-9]/g, '')];
  const { encoding, letters } = found;
  if (name === undefined) return false;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return name === 'utf-16' || name === encoding;
  if (letters === 'ascii') return !name.startsWith('utf-16');
  return name === encoding || (name === 'iso-8859-1' && letters === 'iso-8859-1');
}
