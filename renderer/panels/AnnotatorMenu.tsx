// Who annotates: the people of the project, and a new one.
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { Annotator } from '../../domain/annotation';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions, useWorkbenchState } from '../state/use-workbench';

const NEW = 'new';
const nobody: readonly Annotator[] = [];

export function AnnotatorMenu(): ReactNode {
  const { t } = useTranslator();
  const { switchAnnotator, showDialog } = useActions();
  const annotators = useWorkbenchState(({ project }) => (project.status === 'open' ? project.overview.annotators : nobody));
  const annotatorId = useWorkbenchState((state) => state.annotatorId);
  const current = annotators.find(({ id }) => id === annotatorId);
  if (!current) return null;
  return (
    <MenuTrigger>
      <Button className="text-button" aria-label={t('topBar.annotator', { name: current.name })}>
        <Icon name="person" />
        <bdi>{current.name}</bdi>
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('topBar.annotator', { name: current.name })}
          onAction={(key) => (key === NEW ? showDialog({ type: 'new-annotator' }) : void switchAnnotator(String(key)))}
        >
          <MenuSection selectionMode="single" selectedKeys={[current.id]} aria-label={t('export.annotators')}>
            {annotators.map(({ id, name }) => (
              <MenuItem key={id} id={id} className="menu-item" textValue={name}>
                {({ isSelected }) => (
                  <>
                    <span className="menu-tick">{isSelected ? <Icon name="check" /> : null}</span>
                    <bdi>{name}</bdi>
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem id={NEW} className="menu-item is-apart" textValue={t('topBar.newAnnotator')}>
            <span className="menu-tick">
              <Icon name="plus" />
            </span>
            {t('topBar.newAnnotator')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
