export type Language = 'en' | 'da';

/** What is wrong, and what to do about it. */
export type Rule = Record<Language, readonly [what: string, next: string]>;
