// `hashiya init PROJECT [--seeds]`
import { basename } from 'node:path';
import { closeProjectFile } from '../../db/open-project';
import { createProject } from '../commands/create-project';
import { projectStats } from '../commands/project-stats';
import type { CommandLine } from './command-line';
import { refusedResult } from './with-project';

export const initCommand: CommandLine = {
  name: 'init',
  arguments: [{ name: 'PROJECT' }],
  options: [
    { name: 'seeds', value: null, help: 'seeds' },
    { name: 'name', value: 'NAME', help: 'name' },
  ],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    const name = call.value('name') ?? (basename(path).replace(/\.hashiya$/i, '') || path);
    const created = await createProject(path, { name, seeds: call.has('seeds') });
    if (!created.ok) return refusedResult(created.problems);
    const stats = projectStats(created.value);
    closeProjectFile(created.value.db);
    if (!stats.ok) return refusedResult(stats.problems);
    const { articles, annotations } = stats.value;
    const counts = [terminal.say('articles', { count: articles }), terminal.say('annotations', { count: annotations })];
    return {
      json: { path, name, articles, annotations },
      text: `${terminal.say('made', { path })} ${counts.join(' · ')}`,
      problems: [],
      exitCode: 0,
    };
  },
};
