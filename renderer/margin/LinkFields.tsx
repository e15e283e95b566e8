// One role of a mark: what fills it, each with its removal, and a field that finds another filler by typing or by pointing.
import type { ReactNode } from 'react';
import { Button, Group } from 'react-aria-components';
import type { Role } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { IconButton } from '../panels/IconButton';
import { useActions, useAnnotations, useWorkbenchState } from '../state/use-workbench';
import type { CardProps } from './AnnotationCard';
import { Filler } from './Filler';
import { fillerText } from './FillerName';
import { FillerPicker } from './FillerPicker';

export function LinkFields({ annotation, article, scheme, role }: CardProps & { readonly role: Role }): ReactNode {
  const translator = useTranslator();
  const { t, name } = translator;
  const { removeLink, startPointing, stopPointing } = useActions();
  const pointing = useWorkbenchState(
    (state) => state.pointing?.annotationId === annotation.id && state.pointing.role === role.key,
  );
  const annotations = useAnnotations();
  const roleName = name(role.names);
  const links = annotation.links.filter((link) => link.role === role.key);
  return (
    <Group className="link-fields" aria-label={roleName}>
      <span className="field-label">{roleName}</span>
      {links.length > 0 ? (
        <ul className="link-list">
          {links.map((link) => (
            <li key={JSON.stringify(link)} className="link-row">
              <Filler link={link} annotation={annotation} article={article} scheme={scheme} />
              <Button
                className="icon-button is-small"
                aria-label={t('margin.removeLink', { role: roleName, filler: fillerText(link, annotations, translator) })}
                onPress={() => void removeLink(annotation.id, link)}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {links.length === 0 || role.many ? (
        <div className="link-add">
          <FillerPicker annotation={annotation} article={article} scheme={scheme} role={role} />
          {role.kinds.length > 0 ? (
            <span className={pointing ? 'point-button is-pointing' : 'point-button'}>
              <IconButton
                icon="point"
                name={pointing ? t('margin.pointing') : t('margin.point')}
                command="point"
                onPress={() => (pointing ? stopPointing() : startPointing(annotation.id, role.key))}
              />
            </span>
          ) : null}
        </div>
      ) : null}
    </Group>
  );
}
