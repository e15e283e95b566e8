// An article with only some of its marks: links to the others go, and are counted.
import type { CarriedAnnotation, CarriedArticle } from '../format';
import type { LossCount } from './loss-count';

export function withMarks<Marked extends Pick<CarriedArticle, 'annotations'>>(
  carried: Marked,
  isChosen: (mark: CarriedAnnotation) => boolean,
  losses: LossCount,
): Marked {
  const chosen = carried.annotations.filter(isChosen);
  const here = new Set(chosen.map(({ id }) => id));
  const annotations = chosen.map((mark) => {
    const links = mark.links.filter((link) => !('to' in link) || here.has(link.to));
    losses.add('links-to-unwritten', mark.spans[0]?.quote ?? '', mark.links.length - links.length);
    return links.length === mark.links.length ? mark : { ...mark, links };
  });
  return { ...carried, annotations };
}
