import type { CodeList } from '../code-list.ts';
import { type Contract, type Contracts, declaredFields } from '../contract.ts';
import { markdownTable } from './markdown-table.ts';

/** The lists that some contract names. */
export function usedLists(all: readonly Contract[], { codeLists }: Contracts): CodeList[] {
  const used = new Set(all.flatMap((contract) => declaredFields(contract).map(({ codes }) => codes)));
  return [...codeLists.values()].filter(({ name }) => used.has(name));
}

export function codeListPage({ name, sources, isByPrefix, columns, codes }: CodeList): string[] {
  const shown = columns.filter(
    (column) => column !== 'doubtful' && codes.some(({ values }) => values[column] !== ''),
  );
  return [
    `### Code list ${name}`,
    `Source: ${sources.join('; ')}`,
    ...(isByPrefix ? ['A code stands for every longer one that begins with it; the longest counts.'] : []),
    markdownTable(
      shown,
      codes.map(({ doubtful, values }) =>
        shown.map((column) =>
          column === 'code'
            ? `${values['code'] === '' ? '(empty)' : values['code']}${doubtful ? ' †' : ''}`
            : (values[column] ?? ''),
        ),
      ),
    ),
  ];
}
