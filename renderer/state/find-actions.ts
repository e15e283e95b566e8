// Finding in the open article: what is typed is sought at once, and the hits are walked.
import { type Findable, type FindOptions, findAll, findable, hitFrom } from '../../domain/text/find';
import type { Bench } from './bench';
import { currentHit } from './finding';

/** A longer selection is not something one looks for. */
const LONGEST_QUERY = 200;

export function findActions(bench: Bench) {
  const { state, choice, article, finding } = bench;
  /** Where the search goes on from when the query changes: the caret, then the hit one stands at. */
  let anchor = 0;
  let made: Findable | null = null;

  /** The open article folded, once for all that is typed. */
  function findableArticle(exact: boolean): Findable | null {
    const text = state.get().opened?.text;
    if (text === undefined) return null;
    if (made?.text !== text || made.exact !== exact) made = findable(text, exact);
    return made;
  }

  function seek(change: { readonly query?: string; readonly options?: FindOptions }): void {
    const before = finding.get();
    const { query, options } = { ...before, ...change };
    const text = findableArticle(options.exact);
    const hits = text ? findAll(text, query, options.wholeWords) : [];
    finding.set({ ...before, query, options, hits, current: hitFrom(hits, anchor), moved: before.moved + 1 });
  }

  /** What is selected becomes the query; else the last one stands. */
  function open(): void {
    const { opened } = state.get();
    if (!opened) return;
    article.current?.settle();
    const { selected, caret } = choice.get();
    anchor = selected?.start ?? caret;
    const words = selected && opened.text.slice(selected.start, selected.end).replace(/\s+/g, ' ');
    finding.set({ ...finding.get(), isOpen: true });
    seek(words && words.length <= LONGEST_QUERY ? { query: words } : {});
  }

  function step(by: 1 | -1): void {
    if (!finding.get().isOpen) open();
    const now = finding.get();
    if (now.hits.length === 0) return;
    const current = (now.current + by + now.hits.length) % now.hits.length;
    anchor = now.hits[current]?.start ?? anchor;
    finding.set({ ...now, current, moved: now.moved + 1 });
  }

  return {
    openFind: () => {
      open();
      finding.set({ ...finding.get(), asked: finding.get().asked + 1 });
    },
    closeFind: () => closeFinding(bench, 'hit'),
    find: (query: string) => seek({ query }),
    setFindOptions: (changed: Partial<FindOptions>) => seek({ options: { ...finding.get().options, ...changed } }),
    findNext: () => step(1),
    findPrevious: () => step(-1),
    /** Another article was opened: the same words are sought in it. */
    findInArticle: () => {
      if (!finding.get().isOpen || made?.text === state.get().opened?.text) return;
      anchor = 0;
      seek({});
    },
  };
}

/** @param at where the selection is left: at the hit, or where the hand has put it since. */
export function closeFinding({ finding, article }: Bench, at: 'hit' | 'hand'): void {
  const hit = currentHit(finding.get());
  finding.set({ ...finding.get(), isOpen: false, hits: [], current: -1 });
  if (hit && at === 'hit') article.current?.selectText(hit);
  else article.current?.focus();
}
