// Unit and property tests on plain Node; journeys have their own runner.
import { defineConfig } from 'vitest/config';

/** A machine that tests for everybody may stumble once, and the report says where; a counterexample of a property is no stumble. */
const SECOND_TRY = { count: 1, condition: /^(?!Property failed)/ };

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    retry: process.env.CI ? SECOND_TRY : 0,
    // By itself it leaves a core free, which is half of a small machine.
    maxWorkers: '100%',
    // Long enough for a machine with five times as much to do: a test that hangs is found all the same.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
