// Switches the label set that new marks of a kind use.
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Kind } from '../../domain/scheme';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions } from '../state/use-workbench';

export function LabelSetMenu({ kind }: { readonly kind: Kind }): ReactNode {
  const { t, name } = useTranslator();
  const { switchLabelSet } = useActions();
  const title = t('palette.labelSet', { kind: name(kind.names) });
  return (
    <MenuTrigger>
      <Button className="icon-button is-small" aria-label={title}>
        <Icon name="chevron" />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={title}
          selectionMode="single"
          selectedKeys={[kind.activeLabelSet]}
          onAction={(key) => {
            if (key !== kind.activeLabelSet) void switchLabelSet(kind.key, String(key));
          }}
        >
          {kind.labelSets.map((set) => (
            <MenuItem key={set.key} id={set.key} className="menu-item" textValue={name(set.names)}>
              {({ isSelected }) => (
                <>
                  <span className="menu-tick">{isSelected ? <Icon name="check" /> : null}</span>
                  <span className="menu-words">{name(set.names)}</span>
                  <span className="menu-aside">
                    {set.labels.map((label) => name(label.names)).join(t('common.listSeparator'))}
                  </span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
