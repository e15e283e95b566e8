// What the shell remembers between starts: what a person has chosen, which projects were open, and where the window stood.
// A lost or damaged file means defaults; of a file from another version every field is kept that can be.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Preferences, readPreferences, usualPreferences } from '../../domain/preferences';
import { type Problem, problem } from '../../domain/problem';
import { type WindowPlaces, windowPlacesSchema } from './window-place';

const MOST_RECENT = 10;

const recentSchema = z.object({ path: z.string(), name: z.string() });
export type RememberedProject = Readonly<z.infer<typeof recentSchema>>;

interface Memory {
  readonly preferences: Preferences;
  readonly recentProjects: readonly RememberedProject[];
  readonly windowPlaces: WindowPlaces;
}

export interface ShellMemory {
  preferences(): Preferences;
  /** Holds from now on in any case; tells why it could not be written down for the next start. */
  setPreferences(preferences: Preferences): Problem | null;
  /** Latest first. */
  recentProjects(): readonly RememberedProject[];
  rememberProject(project: RememberedProject): void;
  forgetProjects(paths: readonly string[]): void;
  windowPlaces(): WindowPlaces;
  rememberWindows(places: WindowPlaces): void;
}

/** @param locale the system's language, which decides the first start. */
export function rememberIn(file: string, locale: string): ShellMemory {
  let memory = read(file, usualPreferences(locale));
  const keep = (next: Partial<Memory>): Problem | null => {
    memory = { ...memory, ...next };
    return writeProblem(file, memory);
  };
  return {
    preferences: () => memory.preferences,
    setPreferences: (preferences) => keep({ preferences }),
    recentProjects: () => memory.recentProjects,
    rememberProject: (project) => {
      const others = memory.recentProjects.filter((each) => each.path !== project.path);
      keep({ recentProjects: [project, ...others].slice(0, MOST_RECENT) });
    },
    forgetProjects: (paths) => keep({ recentProjects: memory.recentProjects.filter((each) => !paths.includes(each.path)) }),
    windowPlaces: () => memory.windowPlaces,
    rememberWindows: (windowPlaces) => keep({ windowPlaces }),
  };
}

function read(file: string, usual: Preferences): Memory {
  const kept = readObject(file);
  if (!kept) return { preferences: usual, recentProjects: [], windowPlaces: {} };
  const places = windowPlacesSchema.safeParse(kept.windowPlaces);
  return {
    // Whoever has been here before needs no tour, also when the tour is newer than the file.
    preferences: readPreferences(kept.preferences, { ...usual, tour: 'over' }),
    recentProjects: listIn(kept.recentProjects).flatMap((each) => recentSchema.safeParse(each).data ?? []),
    windowPlaces: places.success ? places.data : {},
  };
}

function readObject(file: string): Readonly<Record<string, unknown>> | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function listIn(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found : [];
}

/** Null once it is written. */
function writeProblem(file: string, memory: Memory): Problem | null {
  const beside = `${file}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(beside, JSON.stringify(memory, null, 2));
    renameSync(beside, file);
    return null;
  } catch (error) {
    rmSync(beside, { force: true });
    return problem('preferences-unkept', { path: file, reason: error instanceof Error ? error.message : String(error) });
  }
}
