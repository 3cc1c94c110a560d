import { defineConfig } from 'vitest/config';

const E2E = 'tests/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    // Left to itself, vitest keeps one core of two free, and much of a test's time here is waiting.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [E2E],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: [E2E],
          // The stack is synthesized once for all of them.
          globalSetup: ['tests/support/synthesize-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
