import type { CodeList } from '../contracts/code-list.ts';
import type { Study } from '../contracts/study.ts';

const LISTS = { municipality: 'municipality', region: 'region' } as const;

/** The names, in lower case, of the municipalities and regions that a study compares: they may stay in its texts. */
export function placesOfStudy(study: Study, codeLists: ReadonlyMap<string, CodeList>): Set<string> {
  const labels = study.sources.flatMap(({ kind, code }) => {
    if (kind === 'register' || kind === 'research' || code === undefined) return [];
    const found = codeLists.get(LISTS[kind])?.codes.find((one) => one.code === code);
    return [found?.values['label_da'] ?? ''];
  });
  return new Set(labels.map((label) => label.replace(/^region /iu, '').toLowerCase()).filter(Boolean));
}
