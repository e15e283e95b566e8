// What opens the window, and what runs in the terminal, when the installed program is started.
import { expect, test } from 'vitest';
import { typedCommand } from '../../main/cli/typed-command';

test.each([
  [[]],
  [['/home/me/news.hashiya']],
  [['news.hashiya']],
  [['NEWS.HASHIYA']],
  [['file:///home/me/news.hashiya']],
  [['C:\\Users\\me\\news.hashiya']],
  [['--no-sandbox']],
  [['--no-sandbox', '--user-data-dir=/tmp/x', 'news.hashiya']],
  [['--updated']],
  [['-psn_0_12345']],
  [['--', 'news.hashiya']],
])('%j opens the window', (given) => {
  expect(typedCommand(given)).toBeNull();
});

test.each([
  [
    ['stats', 'news.hashiya'],
    ['stats', 'news.hashiya'],
  ],
  [
    ['--json', 'stats', 'news.hashiya'],
    ['--json', 'stats', 'news.hashiya'],
  ],
  [
    ['--no-sandbox', 'check', './news.hashiya', '--json'],
    ['check', './news.hashiya', '--json'],
  ],
  [
    ['--', 'search', 'news.hashiya', 'has:claim', '--json'],
    ['search', 'news.hashiya', 'has:claim', '--json'],
  ],
  [['--help'], ['--help']],
  [['--no-sandbox', '--version'], ['--version']],
  [
    ['--lang=ar', '-h'],
    ['--lang=ar', '-h'],
  ],
  // A slip of the pen is answered where it was typed.
  [
    ['exprot', 'news.hashiya'],
    ['exprot', 'news.hashiya'],
  ],
])('%j is a command', (given, typed) => {
  expect(typedCommand(given)).toEqual(typed);
});
