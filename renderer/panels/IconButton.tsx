// A button that shows an icon and says its name, with its key, to the pointer and to screen readers.
import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Key } from '../commands/key';
import { Icon, type IconName } from '../icons/Icon';
import { Keycaps } from './Keycaps';

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly shortcut?: Key | undefined;
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
}

export function IconButton({ icon, name, shortcut, isDisabled, onPress }: IconButtonProps): ReactNode {
  return (
    <TooltipTrigger delay={500}>
      <Button className="icon-button" aria-label={name} isDisabled={isDisabled ?? false} {...(onPress ? { onPress } : {})}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip">
        {name}
        {shortcut ? <Keycaps of={shortcut} /> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
