import type { LeftOutRule } from '../office/left-out.ts';

/** Groups that are not the text, and what is told of them. */
export const SKIPPED_GROUPS: ReadonlyMap<string, LeftOutRule | undefined> = new Map<
  string,
  LeftOutRule | undefined
>([
  ...[
    'colortbl',
    'stylesheet',
    'info',
    'fldinst',
    'listtable',
    'listtext',
    'pntext',
    'xe',
    'tc',
    'themedata',
  ].map((word) => [word, undefined] as const),
  ...['pict', 'nonshppict', 'filetbl', 'revtbl', 'rsidtbl', 'generator', 'userprops', 'docvar'].map(
    (word) => [word, undefined] as const,
  ),
  ...['annotation', 'atnid', 'atnauthor', 'atnref', 'atndate', 'atnicn'].map(
    (word) => [word, 'document-comments'] as const,
  ),
  ['footnote', 'document-footnotes'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (word) => [word, 'document-page-headers'] as const,
  ),
  ...['shp', 'shpinst', 'shptxt', 'do', 'dptxbxtext'].map((word) => [word, 'document-text-box'] as const),
  ...['object', 'objdata', 'result'].map((word) => [word, 'document-embedded'] as const),
  ['template', 'document-external'],
]);
/** Words that stand for a letter. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['line', '\n'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['~', ' '],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);
