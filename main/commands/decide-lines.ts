// Says of lines that the articles of an outlet repeat whether they are boilerplate there. Where they are, every article of the
// outlet gets its region in the same change; what was said of a stretch before stands.
import { linesOfOutlet } from '../../db/outlet-lines';
import { regionsOf } from '../../db/regions';
import type { Region } from '../../domain/article';
import { regionKindOf } from '../../domain/boilerplate';
import { type Change, type ChangeSet, changeSet, type StoredRecord } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { keyedLines, type LineVerdict, lineKey, type OutletLine } from '../../domain/repeated-lines';
import { isOpen, outletTexts } from './outlet-texts';
import { slices } from './slices';
import { recordChange, type Workbench } from './workbench';

export interface DecideLinesInput {
  /** Empty for the articles of which no outlet is known. */
  readonly outlet: string;
  /** In whatever spelling. */
  readonly lines: readonly string[];
  /** Null forgets what was decided; the regions stay. */
  readonly verdict: LineVerdict | null;
}

export async function decideLines(workbench: Workbench, input: DecideLinesInput): Promise<Outcome<Change>> {
  const regions = input.verdict === 'boilerplate' ? await regionsToSet(workbench, input) : [];
  if (!workbench.db.open) return refused(problem('no-project-open'));
  const lines = lineRecords(workbench, input);
  const created: StoredRecord[] = regions.map((value) => ({ type: 'region', value }));
  const set = changeSet({ ...lines, created: [...lines.created, ...created] });
  if (set.created.length + set.updated.length + set.deleted.length === 0) return refused(problem('nothing-changed'));
  return recordChange(workbench, { command: 'decide-lines', changeSet: set });
}

async function regionsToSet(workbench: Workbench, { outlet, lines }: DecideLinesInput): Promise<Region[]> {
  const keys = new Set(lines.map(lineKey));
  const rest = slices();
  const found: Region[] = [];
  for (const { article, text, regions } of outletTexts(workbench, outlet)) {
    for (const { key, start, end } of keyedLines(text)) {
      if (!keys.has(key) || !isOpen(regions, { start, end })) continue;
      found.push({ articleId: article.id, start, end, kind: regionKindOf(text, { start, end }) });
    }
    await rest();
    if (!workbench.db.open) return [];
  }
  // Somebody may have said something about a stretch while the others were being looked at.
  return found.filter((region) => isOpen(regionsOf(workbench.db, region.articleId), region));
}

function lineRecords({ db }: Workbench, { outlet, lines, verdict }: DecideLinesInput): ChangeSet {
  const known = linesOfOutlet(db, outlet);
  const record = (value: OutletLine): StoredRecord => ({ type: 'outlet-line', value });
  const steps = [...new Map(lines.map((words) => [lineKey(words), words.trim()]))].map(([line, words]) => ({
    before: known.get(line),
    after: verdict === null ? null : { outlet, line, words: known.get(line)?.words ?? words, verdict },
  }));
  return changeSet({
    created: steps.flatMap(({ before, after }) => (!before && after ? [record(after)] : [])),
    updated: steps.flatMap(({ before, after }) =>
      before && after && before.verdict !== after.verdict ? [{ before: record(before), after: record(after) }] : [],
    ),
    deleted: steps.flatMap(({ before, after }) => (before && !after ? [record(before)] : [])),
  });
}
