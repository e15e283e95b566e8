// Takes files and folders that are dropped anywhere on the window.
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import type { DroppedEntry } from '../state/dropped-files';
import { useActions } from '../state/use-workbench';

export function DropTarget(): ReactNode {
  const { t } = useTranslator();
  const { importDropped } = useActions();
  const [over, setOver] = useState(false);
  useEffect(() => followDrags(setOver, (entries) => void importDropped(entries)), [importDropped]);
  if (!over) return null;
  return (
    <div className="drop-target" aria-hidden="true">
      <div className="drop-target-frame">
        <Icon name="drop" />
        <p>{t('drop.title')}</p>
        <p className="quiet-note">{t('drop.hint')}</p>
      </div>
    </div>
  );
}

function followDrags(setOver: (over: boolean) => void, take: (entries: DroppedEntry[]) => void): () => void {
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  const stop = new AbortController();
  // Captured, because the article refuses drops of its own.
  const options = { signal: stop.signal, capture: true };
  window.addEventListener(
    'dragover',
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    options,
  );
  window.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), options);
  window.addEventListener(
    'drop',
    (event) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      take(droppedEntries(event.dataTransfer));
    },
    options,
  );
  return () => stop.abort();
}

/** Must be read before the event ends. */
function droppedEntries(transfer: DataTransfer | null): DroppedEntry[] {
  return [...(transfer?.items ?? [])].flatMap((item): DroppedEntry[] => {
    const entry = item.webkitGetAsEntry();
    const dropped = entry?.isDirectory ? entry : item.getAsFile();
    return dropped ? [dropped] : [];
  });
}
