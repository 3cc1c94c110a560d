import { LONGEST_CHAIN } from '../aliases/longest-chain.ts';
import { limitTexts } from '../disclosure/limit-texts.ts';
import { LONGEST_SIDE } from '../pictures/limits.ts';
import type { CodeList } from './code-list.ts';
import {
  type CodingContract,
  type Contract,
  type Contracts,
  type Derived,
  type DocumentContract,
  declaredFields,
  type Field,
  type HeaderField,
  type PictureContract,
  type TableContract,
} from './contract.ts';
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

function codeNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
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
    BODY_TEXT[contract.body],
    `Published in the tables ${codeNames(Object.keys(contract.outputs))}.`,
    consentText(contract),
  ];
}

function codingPage(contract: CodingContract): string[] {
  return [
    `## ${contract.name}: ${contract.title}`,
    contract.description,
    provenance(contract),
    'Read are codes with the codes above them, and passages of exported documents with their codes, who coded them and when. Who coded becomes a ' +
      'pseudonym (staff), when becomes a month, and names in the names of codes become placeholders. Everything else is left out: descriptions, memos, ' +
      'names of users, cases, variables, sets, links, and what is coded in pictures, sound or film.',
    `Published in the tables ${codeNames(Object.keys(contract.outputs))}.`,
  ];
}

function picturePage({ namedIn, ...contract }: PictureContract): string[] {
  return [
    `## ${contract.name}: ${contract.title}`,
    contract.description,
    provenance(contract),
    `A picture is named in the header line \`${namedIn.field}\` of one \`${namedIn.document}\` of the same delivery, which gives one CPR number; person, month, ` +
      'municipality and the consent that is needed are those of the document. It is encoded anew: nothing of the file goes on but what one sees. No side ' +
      `is longer than ${LONGEST_SIDE} pixels. It waits until somebody of its source has looked at it and accepted it, always.`,
    `Published in the table ${codeNames(Object.keys(contract.outputs))}.`,
  ];
}

const BODY_TEXT: Record<DocumentContract['body'], string> = {
  turns: 'Then turns, each beginning with a [speaker’s label](#roles-of-speakers).',
  paragraphs:
    'Then paragraphs. What somebody says may begin with a [speaker’s label](#roles-of-speakers); no paragraph needs one.',
};

/** The same for every kind of document. */
function rolesPage(documents: readonly Contract[]): string[] {
  const [first] = documents.filter((contract) => contract.kind === 'document');
  if (first === undefined) return [];
  return [
    '## Roles of speakers',
    'Labels in front of a turn, with a number or without; letter case never matters. The labels of a document’s own people are their names in ' +
      'its header, first names and initials.',
    table(
      ['role', 'description', 'labels'],
      first.roles.map(({ name, description, labels }) => [`\`${name}\``, description, labels.join(', ')]),
    ),
  ];
}

function consentText({ consent, instruments }: DocumentContract): string {
  const scopes = instruments.map((name) => `${name} \`${consent.scopes[name] ?? ''}\``);
  return `Where \`${consent.person}\` is given, a document is published only if that person has consented to it by \`${consent.day}\`. Scopes: ${scopes.join(', ')}.`;
}

function provenance({
  register,
  sources,
  purpose,
  legalBasis,
}: Pick<Contract, 'register' | 'sources' | 'purpose' | 'legalBasis'>): string {
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

const IDENTIFIER_TEXT = { cpr: 'CPR number', pnr: 'pnr of Statistics Denmark, 12 digits' } as const;
const DATE_FORM_TEXT = {
  'sas-day': 'may be a day number of SAS',
  'excel-serial': 'may be a day number of Excel',
} as const;

function deliveredRow(field: Field | HeaderField): string[] {
  const { name, aliases = [], type, constraints, privacy } = field;
  const isOptional = 'optional' in field ? field.optional : constraints.required !== true;
  const published =
    privacy.treatment === 'drop'
      ? []
      : [...weekNames(privacy), privacy.as, ...(privacy.also ?? []).map(({ as }) => as)];
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

function weekNames(privacy: Privacy): string[] {
  return privacy.treatment === 'week' ? [privacy.year, privacy.week] : [];
}

function rulesText(field: Field | HeaderField): string {
  const { constraints: limits, codes } = field;
  const own = 'perWeek' in field || 'identifier' in field ? (field as Field) : undefined;
  return [
    limits.required === true ? 'value required' : '',
    codes === undefined ? '' : `code list [${codes}](#code-list-${codes})`,
    limits.enum === undefined ? '' : `one of ${limits.enum.join(', ')}`,
    own?.codesValidAt === undefined
      ? ''
      : `in use at \`${own.codesValidAt.field}\` (${own.codesValidAt.severity})`,
    own?.delimiter === undefined ? '' : `items between \`${own.delimiter}\``,
    own?.format === undefined ? '' : `form \`${own.format}\``,
    limits.pattern === undefined ? '' : `form \`${limits.pattern}\``,
    limits.minimum === undefined ? '' : `at least ${limits.minimum}`,
    limits.maximum === undefined ? '' : `at most ${limits.maximum}`,
    own?.identifier === undefined ? '' : IDENTIFIER_TEXT[own.identifier],
    (own?.dateForms ?? []).map((form) => DATE_FORM_TEXT[form]).join(', '),
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
    case 'week':
      return 'ISO year and week';
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
  const used = new Set(all.flatMap((contract) => declaredFields(contract).map(({ codes }) => codes)));
  return [...codeLists.values()].filter(({ name }) => used.has(name));
}

function codeListPage({ name, sources, isByPrefix, columns, codes }: CodeList): string[] {
  const shown = columns.filter(
    (column) => column !== 'doubtful' && codes.some(({ values }) => values[column] !== ''),
  );
  return [
    `### Code list ${name}`,
    `Source: ${sources.join('; ')}`,
    ...(isByPrefix ? ['A code stands for every longer one that begins with it; the longest counts.'] : []),
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
