import type { SpokenDocument } from './spoken-document.ts';
import { headerLines } from './texts.ts';

/** Rich Text with Danish letters in Windows-1252 and others by their number. */
export function writeRtf({ header, turns }: SpokenDocument): Uint8Array {
  const paragraphs = [...headerLines(header), '', ...turns.map(({ label, text }) => `${label}: ${text}`)];
  const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Calibri;}}\\uc1';
  const text = paragraphs.map((paragraph) => `\\pard ${escaped(paragraph)}\\par`).join('\r\n');
  return Buffer.from(`${head}\r\n${text}\r\n}`, 'latin1');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\{}]|[^ -~]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === 9) return '\\tab ';
    if (code < 0x80) return `\\${sign}`;
    if (code >= 0xa0 && code < 0x100) return `\\'${code.toString(16)}`;
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  });
}
