// A file is read by its reader, whatever the reader does.
import { expect, test } from 'vitest';
import { openSource } from '../../main/commands/read-source';
import { codes } from '../builders/temporary-project';

test('a reader that breaks refuses its file and nothing else', async () => {
  const broken = { endings: ['x'], maximumBytes: 1 };
  const file = { name: 'a.x', bytes: new Uint8Array() };
  const throwing = {
    ...broken,
    read: () => {
      throw new RangeError('Invalid array length');
    },
  };
  const rejecting = { ...broken, read: () => Promise.reject(new Error('gone')) };
  for (const reader of [throwing, rejecting]) expect(codes(await openSource({ reader, file }))).toEqual(['reader-broke']);
});
