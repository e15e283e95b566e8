// `hashiya check PROJECT`
import { checkProject } from '../commands/check-project';
import type { CommandLine } from './command-line';
import { refusedResult, withProject } from './with-project';

export const checkCommand: CommandLine = {
  name: 'check',
  arguments: [{ name: 'PROJECT' }],
  options: [],
  async run(call, terminal) {
    const [path = ''] = call.arguments;
    return await withProject(path, (workbench) => {
      const checked = checkProject(workbench);
      if (!checked.ok) return refusedResult(checked.problems);
      const { articles, annotations, changes, problems } = checked.value;
      const { say } = terminal;
      const counts = [
        say('articles', { count: articles }),
        say('annotations', { count: annotations }),
        say('changes', { count: changes }),
      ];
      const sound = problems.length === 0;
      return {
        json: { ...checked.value, problems: problems.map((each) => ({ ...each, message: terminal.problem(each) })) },
        text: `${sound ? say('sound') : say('not-sound', { count: problems.length })} ${counts.join(' · ')}`,
        problems,
        problemsInJson: true,
        exitCode: sound ? 0 : 1,
      };
    });
  },
};
