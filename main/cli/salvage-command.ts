// `hashiya salvage DAMAGED NEW`
import { salvageProject } from '../commands/salvage-project';
import type { CommandLine } from './command-line';
import { refusedResult } from './with-project';

export const salvageCommand: CommandLine = {
  name: 'salvage',
  arguments: [{ name: 'DAMAGED' }, { name: 'NEW' }],
  options: [],
  async run(call, terminal) {
    const [from = '', to = ''] = call.arguments;
    const salvaged = await salvageProject(from, to);
    if (!salvaged.ok) return refusedResult(salvaged.problems);
    const { path, articles, marks, changes, problems } = salvaged.value;
    const { say } = terminal;
    const counts = [
      say('articles', { count: articles }),
      say('annotations', { count: marks }),
      say('changes', { count: changes }),
    ];
    return {
      json: { ...salvaged.value, problems: problems.map((each) => ({ ...each, message: terminal.problem(each) })) },
      text: `${say('made', { path })} ${counts.join(' · ')}`,
      problems,
      problemsInJson: true,
      exitCode: problems.length === 0 ? 0 : 1,
    };
  },
};
