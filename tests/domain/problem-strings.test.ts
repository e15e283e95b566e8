// Every expected failure can be said in both languages, with everything that its sentence has a blank for.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../domain/problem';
import { lossesAr, problemsAr } from '../../domain/strings/problems.ar';
import { lossesEn, problemsEn } from '../../domain/strings/problems.en';
import { formats } from '../../formats/registry';
import { translator } from '../../main/cli/translate';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['domain', 'formats', 'db', 'main', 'renderer'];

const blanksOf = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, blank = '']) => blank).sort();
const isPlural = (key: string) => /_(zero|one|two|few|many|other)$/.test(key);

describe('in both languages', () => {
  test.each(problemCodes)('%s has a sentence with the same blanks', (code) => {
    expect(problemsAr[code]).toMatch(/[\u0621-\u064a]/);
    expect(blanksOf(problemsAr[code])).toEqual(blanksOf(problemsEn[code]));
  });

  test('what counts something has every plural form of its language', () => {
    const forms = (strings: object, base: string) => Object.keys(strings).filter((key) => key.startsWith(`${base}_`)).length;
    const counting = Object.keys(problemsEn)
      .filter(isPlural)
      .map((key) => key.replace(/_\w+$/, ''));
    expect(counting.length).toBeGreaterThan(0);
    for (const code of counting) {
      expect(forms(problemsEn, code), code).toBe(2);
      expect(forms(problemsAr, code), code).toBe(6);
    }
  });

  test('what a format never carries has its words', () => {
    for (const { drops } of formats) {
      for (const drop of drops) {
        expect(lossesEn).toHaveProperty([drop]);
        expect(lossesAr).toHaveProperty([drop]);
      }
    }
  });
});

interface Raised {
  readonly where: string;
  readonly code: string;
  readonly details: readonly string[];
}

/** Every `problem('code', { … })` of the source, with the names of its details; `...` for details handed on as a whole. */
function raisedInSource(): Raised[] {
  return sourceFiles(rooms.map((room) => path.join(root, room))).flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return [...source.matchAll(/\bproblem\(\s*'([a-z0-9-]+)'(?:,\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\w)))?/g)].map(
      ([, code = '', inner = '', named]) => ({
        where: path.relative(root, file),
        code,
        details: named === undefined ? detailNames(inner) : ['...'],
      }),
    );
  });
}

/** A spread `...place` stands for file and line, and any other spread for what another problem brought along. */
function detailNames(inner: string): string[] {
  const flat = inner
    .replace(/\$\{[^}]*\}/g, '')
    .replace(/`[^`]*`/g, "''")
    .replace(/\([^()]*\)/g, '');
  return flat.split(',').flatMap((part) => {
    const spread = /^\s*\.\.\.\s*(\w+)/.exec(part)?.[1];
    if (spread) return spread === 'place' ? ['file', 'line'] : [`...${spread}`];
    return /^\s*(\w+)/.exec(part)?.[1] ?? [];
  });
}

function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const found = path.join(folder, name);
      if (statSync(found).isDirectory()) return sourceFiles([found]);
      return /\.tsx?$/.test(name) ? [found] : [];
    }),
  );
}

describe('every problem that is raised', () => {
  const raised = raisedInSource();

  test('is found in the source, in every room that raises some', () => {
    expect(new Set(raised.map(({ where }) => where.split(path.sep)[0]))).toEqual(
      new Set(['domain', 'formats', 'db', 'main', 'renderer']),
    );
    expect(raised.length).toBeGreaterThan(60);
  });

  test.each(raised)('$code in $where brings along what its sentence asks for', ({ code, details }) => {
    expect(problemCodes).toContain(code);
    if (details.some((name) => name.startsWith('...'))) return;
    const asked = Object.entries(problemsEn).flatMap(([key, sentence]) =>
      key === code || key.startsWith(`${code}_`) ? blanksOf(sentence) : [],
    );
    expect(asked.filter((blank) => !details.includes(blank))).toEqual([]);
  });
});

describe('on the command line', () => {
  const detailsFor = (code: (typeof problemCodes)[number]) =>
    Object.fromEntries(blanksOf(problemsEn[code]).map((blank) => [blank, `<${blank}>`]));

  test.each(['ar', 'en'] as const)('no sentence of %s keeps a blank, an isolate or its key', (language) => {
    const { problem } = translator(language);
    for (const code of problemCodes) {
      const sentence = problem({ code, details: detailsFor(code) });
      expect(sentence).not.toMatch(/[{}]{2}|[\u2066-\u2069]|^problems\./);
      for (const blank of Object.values(detailsFor(code))) expect(sentence).toContain(blank);
    }
  });

  test('a sentence says where the problem is when it does not say so itself', () => {
    const details = { start: 1, end: 1, file: 'a.jsonl', inArticle: 'عنوان', inAnnotation: '018c' };
    expect(translator('en').problem({ code: 'span-empty', details })).toBe(
      'The span from 1 to 1 is empty. Select at least one character. (in the annotation 018c, in the article “عنوان”)',
    );
    expect(translator('ar').problem({ code: 'text-hash-mismatch', details: { expected: 'a', found: 'b', line: 3 } })).toMatch(
      / \(السطر 3\)$/,
    );
  });

  test('numbers take the plural form of the language', () => {
    const said = (count: number) => translator('ar').problem({ code: 'labels-not-in-scheme', details: { labels: 'X', count } });
    expect([1, 2, 3, 11].map((count) => said(count).split(' لأن')[0])).toEqual([
      'تُركت علامة واحدة',
      'تُركت علامتان',
      'تُركت 3 علامات',
      'تُركت 11 علامة',
    ]);
  });

  test('words in a title that look like code stay words', () => {
    const title = '{{title}} $t(problems.unexpected)';
    expect(translator('en').problem({ code: 'already-in-project', details: { title, count: 1 } })).toContain(title);
  });
});
