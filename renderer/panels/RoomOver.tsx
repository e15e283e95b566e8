// The frame of a room that stands over the reading room: its name, what it says of itself, its tools and the way back.
import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { useActions, useWorkbench } from '../state/use-workbench';
import { IconButton } from './IconButton';

interface RoomOverProps {
  /** What the keyboard knows it as. */
  readonly region: string;
  readonly title: string;
  /** What is read out when it changes. */
  readonly status: ReactNode;
  readonly tools: ReactNode;
  /** The name of the way back. */
  readonly leave: string;
  readonly children: ReactNode;
}

export function RoomOver({ region, title, status, tools, leave, children }: RoomOverProps): ReactNode {
  const { leaveRoom } = useActions();
  useReturn();
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leaveRoom();
  };
  return (
    <main className="room-over" data-region={region} aria-label={title} onKeyDown={press}>
      <header className="room-header">
        <h1 className="room-name">{title}</h1>
        <p className="room-status" role="status">
          {status}
        </p>
        {tools}
        <IconButton icon="close" name={leave} command="escape" onPress={leaveRoom} />
      </header>
      {children}
    </main>
  );
}

/** Whoever leaves for the article goes on reading it; whoever leaves for a panel is brought there by the panel. */
function useReturn(): void {
  const { article, state } = useWorkbench();
  useEffect(
    () => () => {
      const { panels, room } = state.get();
      if (panels.wanted === null && room === 'reading') article.current?.focus();
    },
    [article, state],
  );
}
