import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { preferencesSchema, readPreferences, usualPreferences } from '../../domain/preferences';
import { rememberIn } from '../../main/shell/preferences';

describe('what the shell remembers', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'hashiya-memory-'));
    file = path.join(folder, 'preferences.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a first start speaks the system’s language and offers the tour', () => {
    expect(rememberIn(file, 'ar-EG').preferences()).toEqual({ ...usualPreferences('ar'), language: 'ar', tour: 'due' });
    expect(rememberIn(file, 'fr').preferences().language).toBe('en');
  });

  test('what was chosen is there at the next start', () => {
    const memory = rememberIn(file, 'en');
    memory.setPreferences({ ...memory.preferences(), readingFont: 'amiri', textSize: 26, lineHeight: 1.9, updates: 'tell' });
    expect(rememberIn(file, 'ar').preferences()).toMatchObject({
      language: 'en',
      readingFont: 'amiri',
      textSize: 26,
      lineHeight: 1.9,
      updates: 'tell',
    });
  });

  test('of a file of an older version the fields that it has are kept, and nobody is offered a tour of what they know', () => {
    const recent = { path: '/a.hashiya', name: 'a' };
    writeFileSync(
      file,
      JSON.stringify({ preferences: { language: 'ar', theme: 'dark', digits: 'arab' }, recentProjects: [recent] }),
    );
    const memory = rememberIn(file, 'en');
    expect(memory.preferences()).toEqual({
      ...usualPreferences('en'),
      language: 'ar',
      theme: 'dark',
      digits: 'arab',
      tour: 'over',
    });
    expect(memory.recentProjects()).toEqual([recent]);
  });

  test('a field that makes no sense falls back alone, and so does a broken row of the projects', () => {
    writeFileSync(
      file,
      JSON.stringify({
        preferences: { language: 'tlh', theme: 'dark', textSize: 4000, later: true },
        recentProjects: [{ path: 7 }, { path: '/b.hashiya', name: 'b' }, null],
        windowPlaces: 'nowhere',
      }),
    );
    const memory = rememberIn(file, 'en');
    expect(memory.preferences()).toEqual({ ...usualPreferences('en'), theme: 'dark', tour: 'over' });
    expect(memory.recentProjects()).toEqual([{ path: '/b.hashiya', name: 'b' }]);
    expect(memory.windowPlaces()).toEqual({});
  });

  test('preferences are whole, whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (found) => {
        expect(preferencesSchema.safeParse(readPreferences(found, usualPreferences('en'))).success).toBe(true);
      }),
    );
  });

  test('the latest project comes first, ten are kept, and each can be taken off the list', () => {
    const memory = rememberIn(file, 'en');
    for (let each = 0; each < 12; each += 1) memory.rememberProject({ path: `/${each}.hashiya`, name: `${each}` });
    memory.rememberProject({ path: '/5.hashiya', name: '5' });
    memory.forgetProjects(['/11.hashiya', '/10.hashiya']);
    expect(
      rememberIn(file, 'en')
        .recentProjects()
        .map(({ name }) => name),
    ).toEqual(['5', '9', '8', '7', '6', '4', '3', '2']);
    expect(readFileSync(file, 'utf8')).not.toContain('/11.hashiya');
  });

  test('what cannot be written down holds all the same until the end, and the reason is told', () => {
    const memory = rememberIn(file, 'en');
    expect(memory.setPreferences({ ...memory.preferences(), theme: 'dark' })).toBeNull();
    rmSync(file);
    mkdirSync(path.join(file, 'in the way'), { recursive: true });
    memory.rememberProject({ path: '/a.hashiya', name: 'a' });
    const unkept = memory.setPreferences({ ...memory.preferences(), theme: 'contrast' });
    expect(unkept).toMatchObject({ code: 'preferences-unkept', details: { path: file } });
    expect(memory.preferences().theme).toBe('contrast');
    expect(memory.recentProjects()).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['preferences.json']);
  });
});
