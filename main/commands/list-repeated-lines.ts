// Lists the lines that the articles of each outlet repeat, for a person to say what they are.
import { outletsWithArticles } from '../../db/articles';
import { linesOfOutlet } from '../../db/outlet-lines';
import { done, type Outcome } from '../../domain/problem';
import { keyedLines, LineCounts, type OutletLines } from '../../domain/repeated-lines';
import { isOpen, outletTexts } from './outlet-texts';
import { slices } from './slices';
import type { Workbench } from './workbench';

/** Outlets with the most articles first; those that repeat nothing are left out. */
export async function listRepeatedLines(workbench: Pick<Workbench, 'db'>): Promise<Outcome<OutletLines[]>> {
  const rest = slices();
  const found: OutletLines[] = [];
  for (const outlet of outletsWithArticles(workbench.db)) {
    const counts = new LineCounts();
    for (const { text, regions } of outletTexts(workbench, outlet ?? '')) {
      counts.add(keyedLines(text), (line) => isOpen(regions, line));
      await rest();
      if (!workbench.db.open) return done([]);
    }
    const lines = counts.found(outlet ?? '', linesOfOutlet(workbench.db, outlet ?? ''));
    if (lines.lines.length > 0) found.push(lines);
  }
  return done(found.sort((a, b) => b.articles - a.articles));
}
