// What helps to find out what went wrong, as text to copy: versions, system, displays, settings and the last problems. No content.
import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, screen } from 'electron';
import type { Preferences } from '../../domain/preferences';
import { lastLines } from '../log';
import { withoutHome } from './without-home';

const MOST_LINES = 40;

interface Kept {
  readonly preferences: Preferences;
  readonly logs: string;
  /** What the store knows of the project: counts alone. */
  readonly project: Readonly<Record<string, number | string>>;
}

export function diagnostics({ preferences, logs, project }: Kept): string {
  const { electron, chrome, node, v8 } = process.versions;
  const sections: readonly (readonly [name: string, facts: Readonly<Record<string, unknown>>])[] = [
    [
      'Hashiya',
      { version: app.getVersion(), packaged: app.isPackaged, Electron: electron, Chromium: chrome, 'Node.js': node, V8: v8 },
    ],
    ['System', system()],
    ['Displays', displays()],
    ['Project', project],
    ['Preferences', settings(preferences)],
    ['Logs', { folder: withoutHome(logs) }],
    ['Crash dumps', crashDumps(app.getPath('crashDumps'))],
  ];
  const lines = sections.flatMap(([name, facts]) => [
    `## ${name}`,
    ...Object.entries(facts).map(([fact, value]) => `${fact}: ${String(value)}`),
    '',
  ]);
  return [...lines, '## Last events', ...lastLines(logs, ['shell', 'store'], MOST_LINES)].join('\n');
}

function system(): Record<string, unknown> {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  return {
    platform: `${process.platform} ${os.release()} ${process.arch}`,
    locale: app.getLocale(),
    processors: os.availableParallelism(),
    memory: `${megabytes(os.freemem())} free of ${megabytes(os.totalmem())}`,
    'up for': `${Math.round(process.uptime())} s`,
  };
}

function displays(): Record<string, unknown> {
  return Object.fromEntries(
    screen
      .getAllDisplays()
      .map(({ size, scaleFactor, colorDepth }, index) => [
        index + 1,
        `${size.width} x ${size.height}, scale ${scaleFactor}, ${colorDepth} bit`,
      ]),
  );
}

/** They are never sent. What a process held in its memory is in them, so they are told of and not copied. */
function crashDumps(folder: string): Record<string, unknown> {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const times = files.filter((file) => file.endsWith('.dmp')).map((file) => statSync(path.join(folder, file)).mtimeMs);
  const latest = times.length > 0 ? { latest: new Date(Math.max(...times)).toISOString() } : {};
  return { folder: withoutHome(folder), kept: times.length, ...latest };
}

/** One of a few, or an amount; a setting that holds words, such as a folder, is none of anybody's business. */
function settings(preferences: Preferences): Record<string, unknown> {
  const isPlain = (value: unknown): boolean => typeof value !== 'string' || /^[a-z][a-z0-9-]{0,30}$/.test(value);
  const plain = (facts: object): [string, unknown][] =>
    Object.entries(facts).flatMap(([name, value]) => {
      if (typeof value === 'object' && value !== null) {
        return plain(value).map(([inner, each]): [string, unknown] => [`${name}.${inner}`, each]);
      }
      return [[name, isPlain(value) ? value : '(set)']];
    });
  return Object.fromEntries(plain(preferences));
}
