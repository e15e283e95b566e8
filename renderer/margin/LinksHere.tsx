// What the selected mark is to other marks, read from its own end: «المصدر في ادعاء «…»», each a way to that mark.
import type { ReactNode } from 'react';
import { Group } from 'react-aria-components';
import { kindOf, roleOf } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { linksTo } from '../state/annotation-index';
import { useAnnotations } from '../state/use-workbench';
import type { CardProps } from './AnnotationCard';
import { LinkEnd } from './LinkEnd';

/** A name that is said a hundred times in an article is not listed a hundred times. */
const MOST_LINKS = 8;

export function LinksHere({ annotation, article, scheme }: CardProps): ReactNode {
  const { t, name } = useTranslator();
  const links = linksTo(useAnnotations(), annotation.id);
  if (links.length === 0) return null;
  const directionOf = (ownerKind: string, role: string): string => {
    const [kind, of] = [kindOf(scheme, ownerKind), roleOf(scheme, ownerKind, role)];
    return t('margin.roleIn', { role: of ? name(of.names) : role, kind: kind ? name(kind.names) : ownerKind });
  };
  return (
    <Group className="link-fields" aria-label={t('margin.linksHere')}>
      <span className="field-label">{t('margin.linksHere')}</span>
      <ul className="link-list">
        {links.slice(0, MOST_LINKS).map(({ owner, link }) => {
          const direction = directionOf(owner.kind, link.role);
          return (
            <li key={`${owner.id} ${link.role}`} className="link-here">
              <span className="card-role">{direction}</span>{' '}
              <LinkEnd end={owner} direction={direction} article={article} scheme={scheme} />
            </li>
          );
        })}
      </ul>
      {links.length > MOST_LINKS ? (
        <p className="quiet-note">{t('margin.moreLinks', { count: links.length - MOST_LINKS })}</p>
      ) : null}
    </Group>
  );
}
