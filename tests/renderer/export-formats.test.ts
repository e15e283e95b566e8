// The export dialog offers what can be written, and nothing else.
import { expect, test } from 'vitest';
import { formats as known } from '../../formats/registry';
import { formats } from '../../renderer/panels/ExportDialog';

test('every format with a writer is offered, the native one first', () => {
  expect(formats[0]).toBe('jsonl');
  expect([...formats].sort()).toEqual(
    known
      .filter(({ writer }) => writer)
      .map(({ key }) => key)
      .sort(),
  );
});
