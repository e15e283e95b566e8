import { describe, expect, it } from 'vitest';
import { chosenSteps, closing, closingOfStep, countPlaywright, countStep, countVitest } from '../../tools/test-report.mjs';

const vitestReport = (files: { status: string; tests: string[] }[]) => ({
  numPassedTests: files.flatMap((file) => file.tests).filter((status) => status === 'passed').length,
  numFailedTests: files.flatMap((file) => file.tests).filter((status) => status === 'failed').length,
  testResults: files.map((file) => ({ status: file.status, assertionResults: file.tests.map((status) => ({ status })) })),
});

describe('the count of a step', () => {
  it('is what its report says when it went well', () => {
    expect(countStep(0, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 0 });
  });

  it('has a failure when no test ran', () => {
    expect(countStep(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
  });

  it('has a failure when there is no report', () => {
    expect(countStep(0, undefined)).toEqual({ passed: 0, failed: 1 });
  });

  it('has a failure when the runner ended badly although every test passed', () => {
    expect(countStep(1, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 1 });
  });

  it('does not count a named failure twice', () => {
    expect(countStep(1, { passed: 12, failed: 2 })).toEqual({ passed: 12, failed: 2 });
  });
});

describe('a Vitest report', () => {
  it('counts passed and failed tests and leaves out skipped ones', () => {
    const report = vitestReport([{ status: 'failed', tests: ['passed', 'passed', 'failed', 'pending'] }]);
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = vitestReport([
      { status: 'passed', tests: ['passed'] },
      { status: 'failed', tests: [] },
    ]);
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1 });
  });
});

describe('a Playwright report', () => {
  it('counts expected results as passed, also at the second try, and unexpected ones as failed', () => {
    const report = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }, errors: [] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, again: 1 });
  });

  it('counts an error outside any test as a failure', () => {
    const report = { stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, errors: [{ message: 'no such file' }] };
    expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1, again: 0 });
  });
});

describe('the line of a step', () => {
  it('tells what passed at the second try, and what was not run', () => {
    expect(closingOfStep({ passed: 3, failed: 0 })).toBe('3 passed, 0 failed');
    expect(closingOfStep({ passed: 3, failed: 1, again: 2 })).toBe('3 passed, 1 failed, 2 of the passed at the second try');
    expect(closingOfStep({ passed: 4, failed: 0, notRun: 12 })).toBe('4 passed, 0 failed, 12 not run');
  });
});

describe('the closing line', () => {
  it('adds the steps up and succeeds when nothing failed', () => {
    const counts = [
      { passed: 1, failed: 0 },
      { passed: 20, failed: 0 },
    ];
    expect(closing(counts)).toEqual({ line: '21 passed, 0 failed', exitCode: 0 });
  });

  it('fails when any step has a failure', () => {
    const counts = [
      { passed: 1, failed: 0 },
      { passed: 20, failed: 1 },
    ];
    expect(closing(counts)).toEqual({ line: '21 passed, 1 failed', exitCode: 1 });
  });

  it('fails when nothing ran at all', () => {
    expect(closing([])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});

describe('the choice of steps', () => {
  const steps = ['check', 'unit', 'journeys'];

  it('is all of them, in order, when none is named', () => {
    expect(chosenSteps([], steps)).toEqual(steps);
  });

  it('is the named ones, in order', () => {
    expect(chosenSteps(['--only=journeys', '--only=check'], steps)).toEqual(['check', 'journeys']);
  });

  it('refuses a step or an argument that it does not know', () => {
    expect(() => chosenSteps(['--only=units'], steps)).toThrow('units');
    expect(() => chosenSteps(['--watch'], steps)).toThrow('--watch');
  });
});
