import { LONGEST_CHAIN } from '../aliases/longest-chain.ts';
import { limitTexts } from '../disclosure/limit-texts.ts';
import type { Contract, Contracts, Derived, TableContract } from './contract.ts';
import { codeListPage, usedLists } from './dictionary/code-lists.ts';
import { codeNames, provenance } from './dictionary/contract-texts.ts';
import { deliveredRow } from './dictionary/delivered-row.ts';
import { codingPage, documentPage, picturePage, rolesPage } from './dictionary/document-pages.ts';
import { markdownTable } from './dictionary/markdown-table.ts';
import { type PublishedTable, publishedTable, publishedTables } from './published-tables.ts';

/** The page that tells data managers what to send and analysts what they get, as Markdown. */
export function dataDictionary(contracts: Contracts): string {
  const all = [...contracts.tables.values()];
  const documents = publishedTables(contracts).filter(({ name }) => !contracts.tables.has(name));
  return [
    '# Data dictionary',
    'Generated from `schemas/` by `npm run docs`. Change the contracts, not this page.',
    'Delivered names are matched whatever their letter case, blanks around them, and spelling of æ, ø and å. Every column that is not named ' +
      'here is refused, and what is not published never reaches the lake.',
    'Kinds of personal data: **pseudonym** stands for a person; **quasi** could point at one together with other columns; **sensitive** tells ' +
      'about health, benefits or the like; **none** tells nothing about a person.',
    ...all.flatMap((contract) => contractPage(contract, contracts)),
    ...rolesPage(all),
    ...documents.flatMap((table) => [`## ${table.name}`, table.description, publishedColumns(table)]),
    '## Code lists',
    'Codes marked † rest on one weak source: they are accepted with a warning.',
    ...usedLists(all, contracts).flatMap(codeListPage),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function contractPage(contract: Contract, contracts: Contracts): string[] {
  switch (contract.kind) {
    case 'table':
      return tablePage(contract, contracts);
    case 'document':
      return documentPage(contract);
    case 'coding':
      return codingPage(contract);
    case 'picture':
      return picturePage(contract);
  }
}

function tablePage(contract: TableContract, contracts: Contracts): string[] {
  const { name, title, description, fields, primaryKey } = contract;
  return [
    `## ${name}: ${title}`,
    description,
    provenance(contract),
    ...(contract.use === undefined ? [] : [USE_TEXT[contract.use.as]]),
    `${keyText(primaryKey)} Missing values are written ${missingText(contract)}.`,
    ...contract.rows.map(filterText),
    ...togetherTexts(contract),
    '### Delivered',
    markdownTable(
      [
        'column',
        'also written',
        'type',
        'must be there',
        'rules',
        'treatment',
        'published as',
        'personal data',
        'why',
      ],
      fields.map(deliveredRow),
    ),
    '### Published',
    ...(contract.published
      ? [
          publishedColumns(publishedTable(contract)),
          ...contract.derived.map(derivedText),
          ...limitTexts(contracts, name),
        ]
      : ['Nothing: the pipeline needs the table, and no analyst sees it.']),
  ];
}

const USE_TEXT = {
  aliases:
    'Rows under either number are one person’s in every table, whichever was delivered first. A number has one that took its place; over at most ' +
    `${LONGEST_CHAIN} changes the last one counts.`,
  consents:
    'Says which documents and pictures may be published: those whose participant has consented by the day of their collection.',
  roster:
    'Its names are looked for in the documents of the same delivery, and of later ones of the same source.',
} as const;

function keyText(primaryKey: readonly string[]): string {
  return primaryKey.length === 0
    ? 'The register may hold the same row twice.'
    : `One row per ${primaryKey.map((key) => `\`${key}\``).join(', ')}.`;
}

/** What is not about one row alone. */
function togetherTexts({ foreignKeys = [], knownPersons, maxInvalidShare }: TableContract): string[] {
  const or = { error: 'or the delivery is refused', warning: 'or there is a warning' };
  return [
    ...foreignKeys.map(
      ({ fields, reference, severity }) =>
        `Every ${codeNames(fields)} stands in ${codeNames(reference.fields)} of \`${reference.resource}\`, in the same delivery or published before, ${or[severity]}.`,
    ),
    ...(knownPersons === undefined
      ? []
      : [`Every person stands in one of the lists of who is in the study, ${or[knownPersons]}.`]),
    ...(maxInvalidShare === undefined
      ? []
      : [
          `Rows with errors are set aside and the others go on, as long as they are at most ${100 * maxInvalidShare} % of a file's rows.`,
        ]),
  ];
}

function filterText({ field, keep, why }: TableContract['rows'][number]): string {
  const kept = keep.map((one) => (one === null ? 'nothing' : `\`${one}\``)).join(' or ');
  return `Only rows whose \`${field}\` is ${kept} are published. ${why}`;
}

function derivedText(derived: Derived): string {
  return `- \`${derived.as}\`: ${derivedFrom(derived)}. ${derived.why}`;
}

function derivedFrom(derived: Derived): string {
  switch (derived.kind) {
    case 'since':
      return `\`${derived.field}\` is ${derived.date} or later`;
    case 'hours':
      return `whole hours from \`${derived.from}\` to \`${derived.to}\`, at most ${derived.maximum}`;
    case 'lasts': {
      const { only } = derived;
      const limited = only === undefined ? '' : `, and \`${only.field}\` is ${only.values.join(' or ')}`;
      return `from \`${derived.from}\` to \`${derived.to}\` it took at least ${derived.hours} hours${limited}`;
    }
  }
}

function missingText({ missingValues }: TableContract): string {
  return missingValues.map((marker) => (marker === '' ? 'as nothing' : `\`${marker}\``)).join(', ');
}

function publishedColumns({ columns }: PublishedTable): string {
  return markdownTable(
    ['column', 'Athena type', 'description', 'personal data'],
    columns.map(({ name, trinoType, description, personal }) => [
      `\`${name}\``,
      trinoType,
      description,
      personal,
    ]),
  );
}
