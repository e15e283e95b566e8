// A button that shows an icon and says its name, with its key, to the pointer and to screen readers.
import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { CommandId } from '../../domain/command-keys';
import { keysOf } from '../commands/command-table';
import { Icon, type IconName } from '../icons/Icon';
import { useWorkbenchState } from '../state/use-workbench';
import { Keycaps } from './Keycaps';

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  /** Whose key is shown. */
  readonly command?: CommandId;
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
}

export function IconButton({ icon, name, command, isDisabled, onPress }: IconButtonProps): ReactNode {
  const key = useWorkbenchState((state) => (command ? keysOf(state).get(command)?.[0] : undefined));
  return (
    <TooltipTrigger delay={500}>
      <Button className="icon-button" aria-label={name} isDisabled={isDisabled ?? false} {...(onPress ? { onPress } : {})}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip">
        {name}
        <Keycaps of={key} />
      </Tooltip>
    </TooltipTrigger>
  );
}
