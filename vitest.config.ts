// Unit and property tests on plain Node; journeys have their own runner.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/journeys/**'], testTimeout: 60_000, hookTimeout: 120_000 },
});
