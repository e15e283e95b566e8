// Journeys: the built app in a real Electron window, one at a time.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results',
  timeout: 90_000,
  workers: 1,
  // A machine that tests for everybody may stumble once; what needed the second try is named in the report.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  forbidOnly: true,
});
