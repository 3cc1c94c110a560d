import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What runs the whole stack takes longest: begun first, it leaves no worker alone with it at the end. */
class WholeFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWhole = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/e2e/');
    return (await super.sort(files)).toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
  }
}

/** Tests that run the whole stack: it is synthesized once for all of them. */
const WHOLE = {
  globalSetup: ['tests/support/synthesize-once.ts'],
  testTimeout: 120_000,
  hookTimeout: 240_000,
};

/** Every table in every quirk: a check for each, of which there are hundreds. */
const MANY = 'tests/core/registry/every-quirk.test.ts';

export default defineConfig({
  test: {
    // Left to itself, vitest keeps one core of two free, and much of a test's time here is waiting.
    maxWorkers: 2,
    sequence: { sequencer: WholeFirst },
    projects: [
      {
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/faults/**', MANY],
          // A process each would load the engine, the CDK and its rules a hundred and fifty times: a third of all the work.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'whole', include: ['tests/e2e/*.test.ts'], ...WHOLE } },
      // What takes minutes: every command, every kill, every order. `npm run check` runs them, `npm test` does not.
      {
        test: {
          name: 'long',
          include: ['tests/e2e/long/**/*.test.ts', 'tests/faults/**/*.test.ts', MANY],
          ...WHOLE,
        },
      },
    ],
  },
});
