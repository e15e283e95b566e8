// What lies on the desk as it is looked at, and files read again as a person wants them read.
import { useCallback, useEffect, useState } from 'react';
import type { Desk, DeskFile, DeskReading } from '../../domain/import-desk';
import type { Problem } from '../../domain/problem';
import { useActions } from '../state/use-workbench';

export interface DeskLook {
  /** By their places; those not looked at yet are absent. */
  readonly files: readonly DeskFile[];
  readonly isDone: boolean;
  readonly problems: readonly Problem[];
  /** The first of the places is shown before the others are read. */
  readAgain(places: readonly number[], reading: DeskReading): void;
}

export function useDesk(desk: Desk, looked: readonly DeskFile[]): DeskLook {
  const { lookAtImport, readAgain, putDeskAway } = useActions();
  const [files, setFiles] = useState(looked);
  const [isDone, setDone] = useState(looked.length === desk.total);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const listening = new AbortController();
    if (looked.length < desk.total) {
      const onFiles = (page: readonly DeskFile[]): void => setFiles((before) => [...before, ...page]);
      void lookAtImport(desk, { signal: listening.signal, onFiles }).then((outcome) => {
        if (listening.signal.aborted) return;
        setDone(true);
        if (!outcome.ok) setProblems(outcome.problems);
      });
    }
    return () => {
      listening.abort();
      putDeskAway(desk);
    };
  }, [desk, looked, lookAtImport, putDeskAway]);
  const again = useCallback(
    (places: readonly number[], reading: DeskReading): void => {
      const [shown, ...others] = places;
      if (shown === undefined) return;
      for (const some of others.length > 0 ? [[shown], others] : [[shown]]) {
        setAsked((count) => count + 1);
        void readAgain(desk, some, reading).then((outcome) => {
          setAsked((count) => count - 1);
          if (!outcome.ok) return setProblems(outcome.problems);
          const read = new Map(outcome.value.map((file) => [file.place, file]));
          setFiles((before) => before.map((file) => read.get(file.place) ?? file));
        });
      }
    },
    [desk, readAgain],
  );
  return { files, isDone: isDone && asked === 0, problems, readAgain: again };
}
