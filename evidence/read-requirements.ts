import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CONTROLS } from './controls.ts';

const Sentence = z.string().min(3);
const Control = z.enum(CONTROLS.map(({ id }) => id));

/** One paragraph of a law, or one statement of a standard. */
const Line = z
  .strictObject({
    /** Its number in the standard. */
    ref: Sentence,
    /** What it asks, in our words. */
    asks: Sentence,
    /** What Carelake does for it. */
    does: Sentence.optional(),
    controls: z.array(Control).default([]),
    /** Titles of tests or of groups of tests, by file. */
    tests: z.record(Sentence, z.array(Sentence).min(1)).default({}),
    /** It is asked of the registry whether what is deployed has a known weakness. */
    weaknesses: z.literal(true).optional(),
    /** Where something is written down that no test can show. */
    pages: z.array(Sentence).default([]),
    /** What whoever runs a study has to do for it. */
    organisation: Sentence.optional(),
    /** What is missing in Carelake. */
    open: Sentence.optional(),
    /** Why it asks nothing of Carelake. */
    outOfScope: Sentence.optional(),
  })
  .refine(
    ({ does, controls, tests, weaknesses, pages, organisation }) =>
      does === undefined
        ? controls.length === 0 &&
          !weaknesses &&
          Object.keys(tests).length === 0 &&
          (pages.length === 0 || organisation !== undefined)
        : controls.length > 0 || Object.keys(tests).length > 0 || pages.length > 0,
    { error: 'what is done for a line and what shows it belong together' },
  )
  .refine(
    ({ does, organisation, open, outOfScope }) =>
      [does, organisation, open, outOfScope].some((one) => one !== undefined),
    { error: 'a line says what is done, who does it, what is missing, or why it does not apply' },
  );
export type Line = z.infer<typeof Line>;

const Standard = z.strictObject({
  id: z.string(),
  title: Sentence,
  source: z.url(),
  note: Sentence,
  lines: z.array(Line),
});
export type Standard = z.infer<typeof Standard>;

/** What is asked of a study's data lake, and what answers it. */
export function readRequirements(): Standard[] {
  const text = readFileSync(join(import.meta.dirname, 'requirements.json'), 'utf8');
  return z.array(Standard).parse(JSON.parse(text));
}
