import { CODING_RULES } from './rules/coding-rules.ts';
import { DESCRIPTOR_RULES } from './rules/descriptor-rules.ts';
import { DOCUMENT_RULES } from './rules/document-rules.ts';
import { FILE_RULES } from './rules/file-rules.ts';
import { PICTURE_RULES } from './rules/picture-rules.ts';
import { REVIEW_RULES } from './rules/review-rules.ts';
import type { Language, Rule } from './rules/rule.ts';
import { SET_RULES } from './rules/set-rules.ts';
import { VALUE_RULES } from './rules/value-rules.ts';

export interface Explanation {
  /** What is wrong. */
  readonly what: string;
  /** What to do about it. */
  readonly next: string;
}

/** Every rule that a report may name. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...DESCRIPTOR_RULES,
  ...FILE_RULES,
  ...VALUE_RULES,
  ...DOCUMENT_RULES,
  ...PICTURE_RULES,
  ...REVIEW_RULES,
  ...CODING_RULES,
  ...SET_RULES,
};

/** What a rule means and what to do next. */
export function explainRule(rule: string, language: Language = 'en'): Explanation {
  const [what, next] = RULES[rule]?.[language] ?? UNKNOWN[language];
  return { what, next };
}

const UNKNOWN: Rule = {
  en: ['a rule is broken', 'ask the data team what the rule means'],
  da: ['en regel er brudt', 'spørg datateamet, hvad reglen betyder'],
};
