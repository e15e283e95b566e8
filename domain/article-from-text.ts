// What a bare text tells about itself as an article: title, outlet, byline, date, language. What it does not tell stays null.
import type { Article } from './article';
import { type DetectedRegion, detectRegions, housesBesideAgencies } from './boilerplate';
import { sameSpan } from './span';
import { readDateline } from './text/dates';
import { detectLanguage } from './text/language';
import { trimmedLines } from './text/lines';

export type ArticleFacts = Pick<Article, 'title' | 'outlet' | 'byline' | 'url' | 'publishedOn' | 'language' | 'direction'>;

export interface ArticleFromText {
  readonly facts: ArticleFacts;
  readonly regions: readonly DetectedRegion[];
}

/** Where a first line that is a whole paragraph is cut, in UTF-16 code units. */
const TITLE_LENGTH = 120;

export function articleFromText(text: string): ArticleFromText {
  const regions = detectRegions(text);
  return {
    facts: {
      title: titleOf(text, regions),
      outlet: outletOf(text, regions),
      byline: bylineOf(text),
      url: null,
      publishedOn: publishedOn(text, regions),
      ...detectLanguage(text),
    },
    regions,
  };
}

/** The first line of the story; of a text that is all boilerplate, its first line. */
function titleOf(text: string, regions: readonly DetectedRegion[]): string {
  const lines = trimmedLines(text);
  const first = lines.find((line) => !regions.some((region) => sameSpan(region, line))) ?? lines[0];
  return shortened((first?.words ?? '').replace(/^[-–—•*▪]\s+/, ''));
}

/** Cut between words, with an ellipsis; a word longer than a title is cut between characters. */
function shortened(line: string): string {
  if (line.length <= TITLE_LENGTH) return line;
  const lastSpace = line.slice(0, TITLE_LENGTH + 1).search(/\s+\S*$/);
  const kept = lastSpace > 0 ? line.slice(0, lastSpace) : wholeCharacters(line);
  return `${kept.replace(/[\s،,;؛:–—-]+$/, '')}…`;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });

function wholeCharacters(line: string): string {
  let kept = '';
  for (const { segment } of segmenter.segment(line.slice(0, TITLE_LENGTH * 2))) {
    if (kept.length + segment.length > TITLE_LENGTH) break;
    kept += segment;
  }
  return kept;
}

/** The one house that a credit names beside agencies. An agency alone is a source, and several houses leave it open. */
function outletOf(text: string, regions: readonly DetectedRegion[]): string | null {
  const credits = regions.filter((region) => region.kind === 'credit').map(({ start, end }) => text.slice(start, end));
  const houses = new Set(credits.flatMap(housesBesideAgencies));
  const [house] = houses;
  return houses.size === 1 && house !== undefined ? house : null;
}

/** A line of its own that says who wrote: two to five words after the sign, nothing else. */
const byline = /^(?:بقلم\s*:?|كتبت?\s*:|إعداد\s*:|By\s)\s*((?:\p{L}[\p{L}\p{M}.'’-]*\s?){2,5})$/u;

function bylineOf(text: string): string | null {
  for (const { words } of trimmedLines(text)) {
    const name = words.length <= TITLE_LENGTH ? byline.exec(words)?.[1] : undefined;
    if (name !== undefined) return name.trim();
  }
  return null;
}

function publishedOn(text: string, regions: readonly DetectedRegion[]): string | null {
  for (const { start, end, kind } of regions) {
    const dateline = kind === 'dateline' ? readDateline(text.slice(start, end)) : null;
    if (dateline?.tells === 'published' && dateline.date !== null) return dateline.date;
  }
  return null;
}
