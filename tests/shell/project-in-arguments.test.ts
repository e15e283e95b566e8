// The project that the program was started with.
import { expect, test } from 'vitest';
import { projectInArguments } from '../../main/shell/project-in-arguments';

// Windows hands over places as its own paths, from which nothing has to be made.
test.runIf(process.platform !== 'win32').each([
  [['hashiya'], null],
  [['hashiya', '--no-sandbox', '/home/me/a.hashiya'], '/home/me/a.hashiya'],
  [['hashiya', 'a.hashiya'], '/work/a.hashiya'],
  [['hashiya', 'A.HASHIYA'], '/work/A.HASHIYA'],
  [
    ['hashiya', 'file:///home/me/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1%20%D8%A7%D9%84%D9%8A%D9%88%D9%85.hashiya'],
    '/home/me/أخبار اليوم.hashiya',
  ],
  [['hashiya', 'file://elsewhere/a.hashiya'], null],
  [['/opt/x.hashiya', 'notes.txt'], null],
])('%j names %j', (argv, place) => {
  expect(projectInArguments(argv, '/work')).toBe(place);
});
