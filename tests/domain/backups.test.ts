// Which backups are kept: the latest, one a day, one a week, and whatever a person would miss.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BackupReason,
  backupName,
  backupReasons,
  backupsToPrune,
  type NamedBackup,
  namedBackup,
} from '../../domain/backups';

const at = (day: number, hour = 12): string => new Date(Date.UTC(2026, 0, 1 + day, hour)).toISOString();

function backup(number: number, when: string, reason: BackupReason = 'opened'): NamedBackup {
  const named = namedBackup(backupName({ number, at: when, reason }));
  if (!named) throw new Error('Expected a name of a backup');
  return named;
}

const kept = (backups: readonly NamedBackup[], keep = 3): number[] => {
  const gone = new Set(backupsToPrune(backups, { keep }));
  return backups.filter((each) => !gone.has(each)).map(({ number }) => number);
};

test('a name tells number, instant and reason, and sorts in the order of making', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 9999 }),
      fc.constantFrom(...backupReasons),
      fc.nat({ max: 1_000_000_000 }),
      (number, reason, second) => {
        const when = new Date(1000 * second).toISOString();
        expect(namedBackup(backupName({ number, at: when, reason }))).toMatchObject({ number, reason, at: when });
      },
    ),
  );
  expect(namedBackup('project.hashiya')).toBeUndefined();
  expect(namedBackup('../0001 2026-01-01T00.00.00 opened.hashiya')).toBeUndefined();
});

describe('of many backups', () => {
  test('the latest stay, however close together they were made', () => {
    const backups = Array.from({ length: 10 }, (_, n) => backup(n + 1, at(0, n)));
    expect(kept(backups)).toEqual([8, 9, 10]);
  });

  test('one of each of the last days and weeks stays', () => {
    const backups = Array.from({ length: 120 }, (_, n) => backup(n + 1, at(Math.floor(n / 2), 6 + 6 * (n % 2))));
    const days = new Set(kept(backups).map((number) => backups[number - 1]?.at.slice(0, 10)));
    expect(days.size).toBeGreaterThanOrEqual(7 + 3);
    expect(kept(backups).length).toBeLessThanOrEqual(3 + 7 + 5);
  });

  test('what a person made, the last before a migration and the last damaged file stay', () => {
    const special = [
      backup(1, at(0), 'by-hand'),
      backup(2, at(0), 'before-migration'),
      backup(3, at(0), 'damaged'),
      backup(4, at(0), 'damaged'),
    ];
    const backups = [...special, ...Array.from({ length: 40 }, (_, n) => backup(n + 5, at(60, 0)))];
    expect(kept(backups)).toEqual([1, 2, 4, 42, 43, 44]);
  });

  test('the newest by number stays even when the clock went back', () => {
    const backups = [...Array.from({ length: 20 }, (_, n) => backup(n + 1, at(100 + n))), backup(21, at(0))];
    expect(kept(backups)).toContain(21);
  });

  test('pruning again takes nothing more', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 400 }), fc.constantFrom(...backupReasons)), { maxLength: 60 }), (drawn) => {
        const backups = drawn.map(([day, reason], n) => backup(n + 1, at(day), reason));
        const gone = new Set(backupsToPrune(backups, { keep: 4 }));
        const left = backups.filter((each) => !gone.has(each));
        expect(backupsToPrune(left, { keep: 4 })).toEqual([]);
        expect(left.length).toBeGreaterThanOrEqual(Math.min(4, backups.filter(({ reason }) => reason !== 'damaged').length));
      }),
    );
  });
});
