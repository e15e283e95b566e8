// An export whose disk fills up, or whose folder goes away under it, leaves nothing half there under its name, and says so.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportRequest } from '../../domain/export-options';
import { exportProject } from '../../main/commands/export-project';
import { loadSeeds } from '../../main/commands/load-seeds';
import { releaseProject } from '../../main/commands/release-project';
import { smallDisk } from '../builders/small-disk';
import { codes, type TemporaryProject, temporaryFolder, temporaryProject, value } from '../builders/temporary-project';

async function seeded(): Promise<TemporaryProject> {
  const project = temporaryProject();
  value(await loadSeeds(project.workbench));
  return project;
}

interface Way {
  readonly what: string;
  readonly write: typeof exportProject | typeof releaseProject;
  readonly request: ExportRequest;
}

const ways: readonly Way[] = [
  { what: 'a file', write: exportProject, request: { format: 'doccano' } },
  { what: 'a folder of files', write: exportProject, request: { format: 'brat' } },
  { what: 'parts', write: exportProject, request: { format: 'jsonl', splits: { parts: [{ name: 'a', size: 1 }] } } },
  { what: 'a dataset for the Hub', write: exportProject, request: { format: 'hugging-face' } },
  { what: 'a release', write: releaseProject, request: { format: 'table' } },
];

const everyName = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe.each(ways)('$what', ({ write, request }) => {
  test('on a disk that fills up at any moment is not there at all', async (context) => {
    const folder = smallDisk(2_000_000);
    if (!folder) return context.skip();
    const { workbench } = await seeded();
    const path = join(folder, 'out');
    const full: string[] = [];
    // From no room at all to nearly enough, so that it ends in the first file, in others, and in the last.
    for (let room = 0; ; room += 32_768) {
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(2_000_000 - 65_536 - room));
      const written = await write(workbench, { ...request, path });
      rmSync(join(folder, 'ballast'));
      if (written.ok) break;
      full.push(...codes(written));
      expect(everyName(folder)).toEqual([]);
    }
    expect(full.length).toBeGreaterThan(0);
    expect(new Set(full)).toEqual(new Set(['disk-full']));
    expect(everyName(folder)).toContain('out');
  });

  test('on a full disk leaves the earlier one whole', async (context) => {
    const folder = smallDisk(4_000_000);
    if (!folder) return context.skip();
    const { workbench } = await seeded();
    const path = join(folder, 'out');
    value(await write(workbench, { ...request, path }));
    const before = everyName(folder);
    const fill = () => {
      for (let size = 2_000_000, at = 0; size >= 4096; at += 1) {
        try {
          writeFileSync(join(folder, `ballast${at}`), Buffer.alloc(size));
        } catch {
          rmSync(join(folder, `ballast${at}`), { force: true });
          size /= 2;
        }
      }
    };
    fill();
    expect(codes(await write(workbench, { ...request, path, overwrite: true }))).toEqual(['disk-full']);
    expect(everyName(folder).filter((name) => !name.startsWith('ballast'))).toEqual(before);
  });

  test.each(['removed', 'moved', 'replaced'])(
    'into a folder that is %s meanwhile is not there, and that is told',
    async (fate) => {
      const { workbench } = await seeded();
      const above = temporaryFolder();
      const folder = join(above, 'target');
      mkdirSync(folder);
      let isGone = false;
      const onProgress = ({ phase, articles }: { phase: string; articles: number }) => {
        if (phase !== 'writing' || articles < 2 || isGone) return;
        isGone = true;
        if (fate === 'moved') renameSync(folder, join(above, 'elsewhere'));
        else rmSync(folder, { recursive: true });
        if (fate === 'replaced') mkdirSync(folder);
      };
      const path = join(folder, 'out');
      expect(codes(await write(workbench, { ...request, path }, { onProgress }))).toEqual(['folder-vanished']);
      expect(isGone).toBe(true);
      expect(existsSync(path)).toBe(false);
      for (const name of everyName(above)) expect(basename(name)).not.toBe('out');
    },
  );
});

test('a folder that loses what was written into it is not put in place', async () => {
  const { workbench } = await seeded();
  const folder = temporaryFolder();
  let isGone = false;
  const onProgress = ({ articles }: { articles: number }) => {
    const unfinished = readdirSync(folder)[0];
    if (articles < 4 || isGone || unfinished === undefined) return;
    isGone = true;
    for (const name of readdirSync(join(folder, unfinished))) rmSync(join(folder, unfinished, name), { recursive: true });
  };
  const written = await exportProject(workbench, { format: 'brat', path: join(folder, 'out') }, { onProgress });
  expect(codes(written)).toEqual(['folder-vanished']);
  expect(readdirSync(folder)).toEqual([]);
});

test('a file is never there without its losses', async (context) => {
  const folder = smallDisk(2_000_000);
  if (!folder) return context.skip();
  const { workbench } = await seeded();
  const path = join(folder, 'out.jsonl');
  const { bytes } = value(await exportProject(workbench, { format: 'doccano', path }));
  const empty = () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  };
  const outcomes = new Set<number>();
  // About room for the file, a page more or less each time.
  for (let pages = -4; pages < 8; pages += 1) {
    empty();
    const room = (Math.ceil(bytes / PAGE) + pages) * PAGE;
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(Math.floor((2_000_000 - room) / PAGE) * PAGE));
    const written = await exportProject(workbench, { format: 'doccano', path });
    rmSync(join(folder, 'ballast'));
    expect(readdirSync(folder)).toHaveLength(written.ok ? 2 : 0);
    outcomes.add(readdirSync(folder).length);
  }
  expect(outcomes).toEqual(new Set([0, 2]));
});

const PAGE = 4096;
