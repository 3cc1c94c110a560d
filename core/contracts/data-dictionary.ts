import type { CodeList } from './code-list.ts';
import type { Contract, Contracts, DocumentContract, Field, HeaderField, TableContract } from './contract.ts';
import type { Privacy } from './privacy.ts';
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
    ...all.flatMap((contract) => (contract.kind === 'table' ? tablePage(contract) : documentPage(contract))),
    ...documents.flatMap((table) => [`## ${table.name}`, table.description, publishedColumns(table)]),
    '## Code lists',
    'Codes marked † rest on one weak source: they are accepted with a warning.',
    ...usedLists(all, contracts).flatMap(codeListPage),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function tablePage(contract: TableContract): string[] {
  const { name, title, description, fields, primaryKey } = contract;
  return [
    `## ${name}: ${title}`,
    description,
    provenance(contract),
    `One row per ${primaryKey.map((key) => `\`${key}\``).join(', ')}. Missing values are written ${missingText(contract)}.`,
    '### Delivered',
    table(
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
    publishedColumns(publishedTable(contract)),
  ];
}

function documentPage(contract: DocumentContract): string[] {
  return [
    `## ${contract.name}: ${contract.title}`,
    contract.description,
    provenance(contract),
    '### Lines of the header',
    table(
      [
        'line',
        'also written',
        'type',
        'must be there',
        'rules',
        'treatment',
        'published as',
        'personal data',
        'why',
      ],
      contract.header.map(deliveredRow),
    ),
    '### Roles of speakers',
    table(
      ['role', 'description', 'labels'],
      contract.roles.map(({ name, description, labels }) => [`\`${name}\``, description, labels.join(', ')]),
    ),
    'Published in the tables `documents` and `turns`.',
  ];
}

function provenance({ register, sources, purpose, legalBasis }: Contract): string {
  return [
    `- Register: ${register}`,
    `- Delivered by: ${sources.join(', ')}`,
    `- Purpose: ${purpose}`,
    `- Legal basis: ${legalBasis ?? 'that of the study'}`,
  ].join('\n');
}

function missingText({ missingValues }: TableContract): string {
  return missingValues.map((marker) => (marker === '' ? 'as nothing' : `\`${marker}\``)).join(', ');
}

function deliveredRow(field: Field | HeaderField): string[] {
  const { name, aliases = [], type, constraints, privacy } = field;
  const isOptional = 'optional' in field ? field.optional : constraints.required !== true;
  const published =
    privacy.treatment === 'drop' ? [] : [privacy.as, ...(privacy.also ?? []).map(({ as }) => as)];
  return [
    `\`${name}\``,
    aliases.map((alias) => `\`${alias}\``).join(', '),
    type,
    isOptional ? 'no' : 'yes',
    rulesText(field),
    treatmentText(privacy),
    published.map((as) => `\`${as}\``).join(', '),
    privacy.category,
    privacy.why,
  ];
}

function rulesText(field: Field | HeaderField): string {
  const { constraints: limits, codes } = field;
  const own = 'perWeek' in field || 'identifier' in field ? (field as Field) : undefined;
  return [
    limits.required === true ? 'value required' : '',
    codes === undefined ? '' : `code list [${codes}](#code-list-${codes})`,
    limits.enum === undefined ? '' : `one of ${limits.enum.join(', ')}`,
    limits.pattern === undefined ? '' : `form \`${limits.pattern}\``,
    limits.minimum === undefined ? '' : `at least ${limits.minimum}`,
    limits.maximum === undefined ? '' : `at most ${limits.maximum}`,
    own?.identifier === 'cpr' ? 'CPR number' : '',
    own?.perWeek === undefined ? '' : `one column per ISO week, \`${own.perWeek}\``,
    'period' in field && field.period !== undefined ? `inside the study’s period (${field.period})` : '',
    'openEnd' in field && field.openEnd ? '31-12-9999 means not ended' : '',
    'unknownStart' in field && field.unknownStart ? '01-01-1600 means not known' : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}

function treatmentText(privacy: Privacy): string {
  switch (privacy.treatment) {
    case 'pseudonym':
      return `pseudonym (${privacy.domain})`;
    case 'band':
      return `bands of ${privacy.width}`;
    case 'prefix':
      return `first ${privacy.length} characters`;
    case 'map':
      return `mapped to ${privacy.column}${privacy.otherwise === undefined ? '' : `, else ${privacy.otherwise}`}`;
    case 'topcode':
      return `at most ${privacy.maximum}`;
    case 'shift':
      return `shifted by up to ${privacy.maximumDays} days per person`;
    default:
      return privacy.treatment;
  }
}

function publishedColumns({ columns }: PublishedTable): string {
  return table(
    ['column', 'Athena type', 'description', 'personal data'],
    columns.map(({ name, trinoType, description, personal }) => [
      `\`${name}\``,
      trinoType,
      description,
      personal,
    ]),
  );
}

function usedLists(all: readonly Contract[], { codeLists }: Contracts): CodeList[] {
  const used = new Set(
    all.flatMap((contract) =>
      (contract.kind === 'table' ? contract.fields : contract.header).map(({ codes }) => codes),
    ),
  );
  return [...codeLists.values()].filter(({ name }) => used.has(name));
}

function codeListPage({ name, sources, columns, codes }: CodeList): string[] {
  const shown = columns.filter(
    (column) => column !== 'doubtful' && codes.some(({ values }) => values[column] !== ''),
  );
  return [
    `### Code list ${name}`,
    `Source: ${sources.join('; ')}`,
    table(
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

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
