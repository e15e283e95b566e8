// Every format that can be written says what it is for, in both languages; the export dialog knows of none by itself.
import { expect, test } from 'vitest';
import { exportAr } from '../../domain/strings/export.ar';
import { exportEn } from '../../domain/strings/export.en';
import { formats } from '../../formats/registry';
import { formatSentence } from '../../renderer/i18n/format-sentence';
import { translator } from '../../renderer/i18n/translator';

const written = formats.filter(({ writer }) => writer).map(({ key }) => key);

test.each(written)('%s has its sentence in domain/strings/export.ar.ts and export.en.ts', (key) => {
  expect(exportAr.formats).toHaveProperty([key], expect.stringMatching(/[\u0621-\u064a].*\.$/));
  expect(exportEn.formats).toHaveProperty([key], expect.stringMatching(/^[A-Z].*\.$/));
  expect(translator({ language: 'en', digits: 'latn' }).t(formatSentence(key))).toMatch(/ .*\.$/);
});
