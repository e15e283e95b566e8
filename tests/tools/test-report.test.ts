import { describe, expect, it } from 'vitest';
import {
  chosenSteps,
  closing,
  closingOfStep,
  countPlaywright,
  countStep,
  countVitest,
  stumble,
  stumblesOf,
} from '../../tools/test-report.mjs';

const file = (name: string, status: string, tests: [name: string, status: string, ...told: string[]][], message = '') => ({
  name,
  status,
  message,
  assertionResults: tests.map(([fullName, outcome, ...failureMessages]) => ({ fullName, status: outcome, failureMessages })),
});
const vitestReport = (...testResults: ReturnType<typeof file>[]) => {
  const passed = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed');
  return { numPassedTests: passed.length, testResults };
};

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
  it('counts and names passed and failed tests and leaves out skipped ones', () => {
    const tests: Parameters<typeof file>[2] = [
      ['one', 'passed'],
      ['two', 'passed', 'too slow'],
      ['three', 'failed', 'expected 1', 'expected 1'],
      ['four', 'pending'],
    ];
    expect(countVitest(vitestReport(file('a.test.ts', 'failed', tests)))).toEqual({
      passed: 2,
      failed: 1,
      failures: [{ name: 'a.test.ts › three', told: 'expected 1\nexpected 1' }],
      again: [{ name: 'a.test.ts › two', told: 'too slow' }],
    });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = vitestReport(
      file('a.test.ts', 'passed', [['one', 'passed']]),
      file('b.test.ts', 'failed', [], 'no such module'),
    );
    expect(countVitest(report)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: [{ name: 'b.test.ts', told: 'no such module' }],
    });
  });
});

describe('a Playwright report', () => {
  const spec = (title: string, status: string, ...told: string[]) => ({
    file: 'a.journey.ts',
    title,
    tests: [{ status, results: [{ errors: told.map((message) => ({ message })) }, { errors: [] }] }],
  });

  it('counts expected results as passed, also at the second try, and unexpected ones as failed', () => {
    const suites = [
      {
        specs: [spec('one', 'expected')],
        suites: [{ specs: [spec('two', 'flaky', 'late'), spec('three', 'unexpected', 'never')] }],
      },
    ];
    expect(countPlaywright({ suites, stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }, errors: [] })).toEqual({
      passed: 5,
      failed: 2,
      failures: [{ name: 'a.journey.ts › three', told: 'never' }],
      again: [{ name: 'a.journey.ts › two', told: 'late' }],
    });
  });

  it('counts an error outside any test as a failure', () => {
    const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
    expect(countPlaywright({ suites: [], stats, errors: [{ message: 'no such file' }] })).toMatchObject({
      passed: 0,
      failed: 1,
      failures: [{ name: 'outside any journey', told: 'no such file' }],
    });
  });
});

describe('what went wrong', () => {
  it('is told at the end, by step and name, the failed before what passed at the second try', () => {
    const failures = [{ name: 'a mark stays', told: 'expected 1\nbut 2 came' }];
    expect(stumblesOf('unit', { passed: 1, failed: 1, failures, again: [{ name: 'a click', told: '' }] })).toBe(
      'FAILED: unit: a mark stays\n    expected 1\n    but 2 came\npassed at the second try: unit: a click',
    );
    expect(stumblesOf('unit', { passed: 1, failed: 0 })).toBe('');
    expect(stumblesOf('check', { passed: 0, failed: 1 })).toBe('FAILED: check: what has no name, and stands further up');
  });

  it('is cut short, without colours and without the lines of libraries', () => {
    const long = `\u001b[31mexpected\u001b[0m\n\n    at node_modules/x.js:1\n    at a.test.ts:1\n${'more\n'.repeat(20)}`;
    expect(stumble('a', long).told).toBe(`expected\n    at a.test.ts:1\n${'more\n'.repeat(6).trim()}`);
    expect(stumble('a', 'x'.repeat(5000)).told).toHaveLength(800);
  });
});

describe('the line of a step', () => {
  it('tells what passed at the second try, and what was not run', () => {
    expect(closingOfStep({ passed: 3, failed: 0 })).toBe('3 passed, 0 failed');
    expect(closingOfStep({ passed: 3, failed: 1, again: [stumble('a'), stumble('b')] })).toBe(
      '3 passed, 1 failed, 2 of the passed at the second try',
    );
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
