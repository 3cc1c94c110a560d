import { inLowerCase, readGoldSet, withWholeList } from './gold-set.ts';
import { leakRate, type Score } from './score.ts';
import { scoreDocuments } from './score-documents.ts';

/** Prints what leaks of the gold set and of unseen documents, by type, as rows of a Markdown table: `node tests/core/transcripts/print-scores.ts`. */
const gold = readGoldSet();
const unseen = readGoldSet('unseen');
const capitalised = gold.filter(({ lowerCased }) => !lowerCased);
const columns: Readonly<Record<string, Score>> = {
  'without a list': scoreDocuments(capitalised, { withRoster: false }),
  'with a list': scoreDocuments(capitalised, { withRoster: true }),
  'spoken, without capitals': scoreDocuments(
    gold.filter(({ lowerCased }) => lowerCased),
    { withRoster: false },
  ),
  'all, capitals taken away': scoreDocuments(gold.map(inLowerCase), { withRoster: false }),
  unseen: scoreDocuments(
    unseen.filter(({ lowerCased }) => !lowerCased),
    { withRoster: false },
  ),
  'unseen, with a list of everybody': scoreDocuments(
    unseen.filter(({ lowerCased }) => !lowerCased).map(withWholeList),
    { withRoster: true },
  ),
  'unseen, spoken': scoreDocuments(
    unseen.filter(({ lowerCased }) => lowerCased),
    { withRoster: false },
  ),
};
const scores = Object.values(columns);
const types = [...new Set(scores.flatMap(({ byType }) => Object.keys(byType)))].sort();
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const ofType = ({ byType }: Score, type: string): string => {
  const { found, leaked } = byType[type] ?? { found: 0, leaked: 0 };
  return found + leaked === 0 ? '' : `${leaked} of ${found + leaked}`;
};
process.stdout.write(
  [
    row(['leaked', ...Object.keys(columns)]),
    row(['---', ...scores.map(() => '---')]),
    ...types.map((type) => row([type, ...scores.map((score) => ofType(score, type))])),
    row(['all', ...scores.map((score) => percent(leakRate(score)))]),
    row(['other words lost', ...scores.map(({ lost, words }) => percent(lost / words))]),
    '',
  ].join('\n'),
);
