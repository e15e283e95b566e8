import { expect, test } from 'vitest';
import { asWritten } from '../../renderer/i18n/left-to-right';

test('a quote reads as its article does, also when it begins with a word of the other direction', () => {
  expect(asWritten('F-35 الأمريكية', 'rtl')).toBe('\u2067F-35 الأمريكية\u2069');
  expect(asWritten('قال he said', 'ltr')).toBe('\u2066قال he said\u2069');
});
