// `hashiya duplicates PROJECT [--limit N]`
import { sketchState } from '../../db/sketches';
import { percentOf, type StoryPage, type ToldArticle, type ToldStory } from '../../domain/duplicates/story-list';
import { listStories } from '../commands/list-stories';
import { sketchSomeArticles } from '../commands/sketch-articles';
import type { CommandLine } from './command-line';
import type { Terminal } from './terminal';
import { refusedResult, withProject } from './with-project';

const LIMIT = 100;

export const duplicatesCommand: CommandLine = {
  name: 'duplicates',
  arguments: [{ name: 'PROJECT' }],
  options: [{ name: 'limit', value: 'N', help: 'duplicates-limit', pattern: /^[1-9]\d{0,6}$/ }],
  async run(call, terminal) {
    return await withProject(call.arguments[0] ?? '', (workbench) => {
      while (sketchSomeArticles(workbench)) {
        const { indexed, total } = sketchState(workbench.db) ?? { indexed: 0, total: 0 };
        if (total > 0) terminal.progress(terminal.say('now-comparing', { indexed, total }));
      }
      terminal.quiet();
      const page = listStories(workbench, { from: 0, limit: Number(call.value('limit') ?? LIMIT) });
      if (!page.ok) return refusedResult(page.problems);
      const { stories, total } = page.value;
      return { json: { stories, total }, text: storiesText(page.value, terminal), problems: [], exitCode: 0 };
    });
  },
};

function storiesText({ stories, total }: StoryPage, terminal: Terminal): string {
  const told = stories.map((story) => story.articles.map((article) => articleLine(story, article, terminal)).join('\n'));
  return [...told, terminal.say('stories', { count: total })].join('\n\n');
}

/** How like the likest of the other articles it is, and what it is called. */
function articleLine({ pairs }: ToldStory, article: ToldArticle, { say }: Terminal): string {
  const best = pairs.find(({ whole, part }) => whole === article.id || part === article.id);
  const like = best ? `${percentOf(best.resemblance)} %` : '';
  const inside = best && best.part === article.id && best.containment > best.resemblance + 0.2;
  const words = [article.outlet ?? say('no-outlet'), article.publishedOn, `\u2068${article.title}\u2069`]
    .filter(Boolean)
    .join(' · ');
  return `${like.padStart(6)}  ${words}${inside ? ` (${say('inside', { percent: percentOf(best.containment) })})` : ''}`;
}
