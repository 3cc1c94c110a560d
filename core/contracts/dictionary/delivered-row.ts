import type { Field, HeaderField } from '../contract.ts';
import type { Privacy } from '../privacy.ts';

const IDENTIFIER_TEXT = { cpr: 'CPR number', pnr: 'pnr of Statistics Denmark, 12 digits' } as const;
const DATE_FORM_TEXT = {
  'sas-day': 'may be a day number of SAS',
  'excel-serial': 'may be a day number of Excel',
} as const;

/** What a sender may write in a column or a line, and what becomes of it, as a row of a table. */
export function deliveredRow(field: Field | HeaderField): string[] {
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
