// An opened article as it travels: its marks are one string, so that twenty thousand of them cross the port as one thing and not one by one.
import type { Annotation } from './annotation';
import type { OpenedArticle, PackedArticle } from './opened-article';

export function packArticle({ annotations, ...rest }: OpenedArticle): PackedArticle {
  return { ...rest, annotations: JSON.stringify(annotations) };
}

export function unpackArticle({ annotations, ...rest }: PackedArticle): OpenedArticle {
  // Written by `packArticle` from rows that were checked when they were stored.
  const unpacked: Annotation[] = JSON.parse(annotations);
  return { ...rest, annotations: unpacked };
}
