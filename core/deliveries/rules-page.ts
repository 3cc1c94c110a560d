import { CODING_RULES } from './rules/coding-rules.ts';
import { DESCRIPTOR_RULES } from './rules/descriptor-rules.ts';
import { DOCUMENT_RULES } from './rules/document-rules.ts';
import { FILE_RULES } from './rules/file-rules.ts';
import { REVIEW_RULES } from './rules/review-rules.ts';
import type { Rule } from './rules/rule.ts';
import { SET_RULES } from './rules/set-rules.ts';
import { VALUE_RULES } from './rules/value-rules.ts';
import { RULES } from './rules.ts';

const SECTIONS: readonly (readonly [title: string, rules: Readonly<Record<string, Rule>>])[] = [
  ['The delivery as a whole / Leverancen som helhed', DESCRIPTOR_RULES],
  ['A file / En fil', FILE_RULES],
  ['A value / En værdi', VALUE_RULES],
  ['A document / Et dokument', DOCUMENT_RULES],
  ['A document that waits / Et dokument, der venter', REVIEW_RULES],
  ['A coding / En kodning', CODING_RULES],
  ['Many rows together / Mange rækker sammen', SET_RULES],
];

/** The page that explains every rule a report may name, in English and Danish. */
export function rulesPage(): string {
  const head = [
    '# Rules',
    '',
    `Generated from \`core/deliveries/rules/\` by \`npm run docs\`. Change the rules there, not this page.`,
    '',
    `A report names ${Object.keys(RULES).length} rules. What to do stands after the arrow. *En rapport nævner disse regler. Hvad der skal gøres, står efter pilen.*`,
  ];
  return `${[...head, ...SECTIONS.flatMap(([title, rules]) => section(title, rules))].join('\n')}\n`;
}

function section(title: string, rules: Readonly<Record<string, Rule>>): string[] {
  const rows = Object.entries(rules).map(
    ([name, { en, da }]) => `| \`${name}\` | ${en.join(' → ')} | ${da.join(' → ')} |`,
  );
  return ['', `## ${title}`, '', '| rule / regel | English | dansk |', '| --- | --- | --- |', ...rows];
}
