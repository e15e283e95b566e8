// `hashiya init PROJECT [--seeds]`
import { basename } from 'node:path';
import { countAnnotations } from '../../db/annotations';
import { countArticles } from '../../db/articles';
import { closeProjectFile } from '../../db/open-project';
import { createProject } from '../commands/create-project';
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
    const { db } = created.value;
    const [articles, annotations] = [countArticles(db), countAnnotations(db)];
    closeProjectFile(db);
    const counts = [terminal.say('articles', { count: articles }), terminal.say('annotations', { count: annotations })];
    return {
      json: { path, name, articles, annotations },
      text: `${terminal.say('made', { path })} ${counts.join(' · ')}`,
      problems: [],
      exitCode: 0,
    };
  },
};
