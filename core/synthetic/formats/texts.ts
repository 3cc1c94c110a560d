import { clock, type SpokenDocument, subtitlesOf, timesOf } from './spoken-document.ts';

/** A header block and labelled paragraphs. */
export function writeTxt({ header, turns }: SpokenDocument): Uint8Array {
  const body = turns.map(({ label, text }) => `${label}: ${text}`);
  return utf8(`${headerLines(header).join('\n')}\n\n${body.join('\n\n')}\n`);
}

/** As f4 and easytranscript write it: a time at the end of every paragraph. */
export function writeF4(document: SpokenDocument): Uint8Array {
  const times = timesOf(document);
  const body = document.turns.map(
    ({ label, text }, index) => `${label}: ${text} #${clock(times[index]?.end ?? 0, '-', 1)}#`,
  );
  return utf8(`${headerLines(document.header).join('\n')}\n\n${body.join('\n\n')}\n`);
}

/** As NVivo imports it: columns between tabs. */
export function writeColumns(document: SpokenDocument): Uint8Array {
  const times = timesOf(document);
  const rows = document.turns.map(
    ({ label, text }, index) => `${clock(times[index]?.start ?? 0, '.', 1)}\t${label}\t${text}`,
  );
  const lines = [...headerLines(document.header), '', 'Tid\tTaler\tTekst', ...rows, ''];
  return utf8(lines.join('\r\n'));
}

/** As a meeting program writes it: full names in voice tags, the header in a NOTE. */
export function writeVtt(document: SpokenDocument): Uint8Array {
  const cues = subtitlesOf(document).map(
    ({ turn, text, start, end }) =>
      `${clock(start, '.', 3)} --> ${clock(end, '.', 3)}\n<v ${escaped(turn.name)}>${escaped(text)}</v>`,
  );
  return utf8(`${['WEBVTT', ['NOTE', ...headerLines(document.header)].join('\n'), ...cues].join('\n\n')}\n`);
}

/** As a speech recogniser writes it, with labels that somebody put in where another begins to speak. */
export function writeSrt(document: SpokenDocument): Uint8Array {
  const cues = subtitlesOf(document).map(({ turn, isFirst, text, start, end }, index) => {
    const said = isFirst ? `${turn.label}: ${text}` : text;
    return `${index + 1}\n${clock(start, ',', 3)} --> ${clock(end, ',', 3)}\n${said}`;
  });
  return utf8(`${[headerLines(document.header).join('\n'), ...cues].join('\n\n')}\n`);
}

export function headerLines(header: SpokenDocument['header']): string[] {
  return header.map(([key, value]) => `${key}: ${value}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
