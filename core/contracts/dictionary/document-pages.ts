import { LONGEST_SIDE } from '../../pictures/limits.ts';
import type { CodingContract, Contract, DocumentContract, PictureContract } from '../contract.ts';
import { codeNames, provenance } from './contract-texts.ts';
import { deliveredRow } from './delivered-row.ts';
import { markdownTable } from './markdown-table.ts';

export function documentPage(contract: DocumentContract): string[] {
  return [
    `## ${contract.name}: ${contract.title}`,
    contract.description,
    provenance(contract),
    '### Lines of the header',
    markdownTable(
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

export function codingPage(contract: CodingContract): string[] {
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

export function picturePage({ namedIn, ...contract }: PictureContract): string[] {
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
export function rolesPage(documents: readonly Contract[]): string[] {
  const [first] = documents.filter((contract) => contract.kind === 'document');
  if (first === undefined) return [];
  return [
    '## Roles of speakers',
    'Labels in front of a turn, with a number or without; letter case never matters. The labels of a document’s own people are their names in ' +
      'its header, first names and initials.',
    markdownTable(
      ['role', 'description', 'labels'],
      first.roles.map(({ name, description, labels }) => [`\`${name}\``, description, labels.join(', ')]),
    ),
  ];
}

function consentText({ consent, instruments }: DocumentContract): string {
  const scopes = instruments.map((name) => `${name} \`${consent.scopes[name] ?? ''}\``);
  return `Where \`${consent.person}\` is given, a document is published only if that person has consented to it by \`${consent.day}\`. Scopes: ${scopes.join(', ')}.`;
}
