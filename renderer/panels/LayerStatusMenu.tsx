// The status of the annotator's layer on this article, and its change.
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type LayerStatus, layerStatuses } from '../../domain/annotation';
import { useTranslator } from '../i18n/use-translator';
import { Icon, type IconName } from '../icons/Icon';
import { useActions, useWorkbenchState } from '../state/use-workbench';

const icons: Readonly<Record<LayerStatus, IconName>> = {
  'to-do': 'circle',
  'in-progress': 'half',
  done: 'check',
  locked: 'lock',
};

export function StatusIcon({ status }: { readonly status: LayerStatus }): ReactNode {
  return (
    <span className={`status-icon is-${status}`}>
      <Icon name={icons[status]} />
    </span>
  );
}

export function LayerStatusMenu(): ReactNode {
  const { t } = useTranslator();
  const { setLayerStatus } = useActions();
  const status = useWorkbenchState(({ opened }) => opened?.layer.status);
  if (!status) return null;
  return (
    <MenuTrigger>
      <Button className="text-button" aria-label={`${t('topBar.status')}: ${t(`status.${status}`)}`}>
        <StatusIcon status={status} />
        {t(`status.${status}`)}
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('topBar.status')}
          selectionMode="single"
          selectedKeys={[status]}
          onAction={(key) => {
            const chosen = layerStatuses.find((each) => each === key);
            if (chosen) void setLayerStatus(chosen);
          }}
        >
          {layerStatuses.map((each) => (
            <MenuItem key={each} id={each} className="menu-item" textValue={t(`status.${each}`)}>
              <StatusIcon status={each} />
              {t(`status.${each}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
