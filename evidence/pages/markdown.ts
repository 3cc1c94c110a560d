/** From docs/generated/evidence/ to the repository. */
const UP = '../../..';

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A link to a file of the repository, shown by its name. */
export function link(path: string): string {
  return `[${path.split('/').at(-1)}](${UP}/${path})`;
}
