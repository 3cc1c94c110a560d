/** A text in composed Unicode with LF line ends, or the line that no encoding of ours explains. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number };

// Signs that have no place in a transcript: the holes of Windows-1252, controls, and what is left of a wrong decoding.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]|Ã[¦¸¥†˜…]/u;
/** Invisible signs between letters or digits would hide a name or a number from every rule. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: word processors end lines so, too
const LINE_ENDS = /\r\n?|[\u2028\u2029\u000b\u000c]/gu;

/** Decodes UTF-8 with or without BOM, or Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const text = utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  const clean = text.replace(INVISIBLE, '').replace(LINE_ENDS, '\n').normalize('NFC');
  const wrong = clean.search(IMPOSSIBLE);
  if (wrong >= 0) return { ok: false, line: clean.slice(0, wrong).split('\n').length };
  return { ok: true, text: clean };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not an error yet: Danish Windows programs write Windows-1252.
    return undefined;
  }
}
