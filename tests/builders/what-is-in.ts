// What two tellings of an article are compared by.
import type { CarriedArticle } from '../../formats/format';
import type { Capacity } from '../../formats/writing/capacity';

/** Everything of an article that ids do not decide, in an order of its own. */
export function whatIsIn(articles: readonly CarriedArticle[], capacity: Capacity): string[] {
  return articles.map(({ article, text, regions, layers, annotations }) => {
    const described = new Map(annotations.map((mark) => [mark.id, standing(mark)]));
    const marks = annotations.map((mark) => {
      const links = mark.links.map((link) => `${link.role} → ${'to' in link ? described.get(link.to) : JSON.stringify(link)}`);
      const { attributes, note, unsure, annotator, createdAt } = mark;
      return JSON.stringify([
        standing(mark),
        Object.entries(attributes).sort(),
        links.sort(),
        note || null,
        unsure,
        annotator,
        createdAt,
      ]);
    });
    const { title, outlet, byline, publishedOn } = article;
    return JSON.stringify([
      text,
      capacity.facts ? [title, outlet, byline, publishedOn] : [],
      capacity.regions ? regions.map(({ start, end, kind }) => `${start}-${end} ${kind}`).sort() : [],
      capacity.statuses ? layers.map(({ annotator, status }) => `${annotator} ${status}`).sort() : [],
      [...new Set(marks)].sort(),
    ]);
  });
}

const standing = ({ kind, label, spans }: CarriedArticle['annotations'][number]): string =>
  `${kind} ${label} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
