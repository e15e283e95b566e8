// What the shell remembers between starts: how the interface looks, and which projects were open. A lost or damaged file means defaults.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Preferences, preferencesSchema } from '../../domain/workbench-contract';

const MOST_RECENT = 10;

const recentSchema = z.object({ path: z.string(), name: z.string() });
export type RecentProject = Readonly<z.infer<typeof recentSchema>>;

const memorySchema = z.object({ preferences: preferencesSchema, recentProjects: z.array(recentSchema) });
type Memory = z.infer<typeof memorySchema>;

export interface ShellMemory {
  preferences(): Preferences;
  setPreferences(preferences: Preferences): void;
  /** Latest first. */
  recentProjects(): readonly RecentProject[];
  rememberProject(project: RecentProject): void;
}

/** @param locale the system's language, which decides the first start. */
export function rememberIn(file: string, locale: string): ShellMemory {
  let memory = read(file) ?? { preferences: defaults(locale), recentProjects: [] };
  const keep = (next: Memory): void => {
    memory = next;
    write(file, memory);
  };
  return {
    preferences: () => memory.preferences,
    setPreferences: (preferences) => keep({ ...memory, preferences }),
    recentProjects: () => memory.recentProjects,
    rememberProject: (project) => {
      const others = memory.recentProjects.filter((each) => each.path !== project.path);
      keep({ ...memory, recentProjects: [project, ...others].slice(0, MOST_RECENT) });
    },
  };
}

function defaults(locale: string): Preferences {
  const arabic = locale.toLowerCase().startsWith('ar');
  return { language: arabic ? 'ar' : 'en', theme: 'system', digits: 'latn' };
}

function read(file: string): Memory | null {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function write(file: string, memory: Memory): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, JSON.stringify(memory, null, 2));
  renameSync(beside, file);
}
