// What a project without articles takes over from the first file that carries a project.
import { readProject } from '../../db/projects';
import { type ChangeSet, sameRecord } from '../../domain/change-set';
import { type Problem, problem } from '../../domain/problem';
import type { Scheme } from '../../domain/scheme';
import { shortcutClashes, shortcutName } from '../../domain/shortcuts';
import type { CarriedProject } from '../../formats/format';
import type { Workbench } from './workbench';

/** Keys of labels that are another's too: the scheme is taken as it came, and each such key is told once. */
export function sharedShortcuts(scheme: Scheme, file: string): Problem[] {
  const told = new Set<string>();
  return shortcutClashes(scheme).flatMap(({ label, shortcut, clash }) => {
    const key = shortcutName(shortcut);
    if (clash.with === 'label' && told.has(key)) return [];
    told.add(key);
    if (clash.with === 'other-use') return [problem('shortcut-unfit', { key, file })];
    const other = clash.with === 'label' ? clash.label.key : clash.command;
    return [problem('shortcut-shared', { file, key, label: label.key, other })];
  });
}

/** A project without articles becomes the project that the file came from. */
export function adoption({ db }: Workbench, { name, scheme }: CarriedProject, present: Scheme): ChangeSet['updated'] {
  const project = readProject(db);
  const changes: ChangeSet['updated'] = [
    { before: { type: 'project', value: project }, after: { type: 'project', value: { ...project, name } } },
    { before: { type: 'scheme', value: present }, after: { type: 'scheme', value: scheme } },
  ];
  return changes.filter(({ before, after }) => !sameRecord(before, after));
}
