// What fills a role: a mark is a way to it, anything else is only named.
import type { ReactNode } from 'react';
import type { Link } from '../../domain/annotation';
import { roleOf } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { annotationById } from '../state/annotation-index';
import { useWorkbenchState } from '../state/use-workbench';
import type { CardProps } from './AnnotationCard';
import { FillerName } from './FillerName';
import { LinkEnd } from './LinkEnd';

export function Filler({ link, annotation, article, scheme }: CardProps & { readonly link: Link }): ReactNode {
  const { name } = useTranslator();
  const end = useWorkbenchState(({ opened }) =>
    'to' in link && opened ? annotationById(opened.annotations, link.to) : undefined,
  );
  if (!end) return <FillerName link={link} article={article} />;
  const role = roleOf(scheme, annotation.kind, link.role);
  return <LinkEnd end={end} direction={role ? name(role.names) : link.role} article={article} scheme={scheme} />;
}
