// Takes files that are dropped anywhere on the window. A dropped folder travels by name only, and is answered for in the report.
import { type ReactNode, useEffect, useState } from 'react';
import type { DroppedFile } from '../../domain/workbench-contract';
import { useTranslator } from '../i18n/use-translator';
import { Icon } from '../icons/Icon';
import { useActions } from '../state/use-workbench';

export function DropTarget(): ReactNode {
  const { t } = useTranslator();
  const { importDroppedFiles } = useActions();
  const [over, setOver] = useState(false);
  useEffect(() => followDrags(setOver, (files) => void importDroppedFiles(files)), [importDroppedFiles]);
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

function followDrags(setOver: (over: boolean) => void, take: (files: DroppedFile[]) => void): () => void {
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
      take(droppedFiles(event.dataTransfer));
    },
    options,
  );
  return () => stop.abort();
}

/** Must be read before the event ends. */
function droppedFiles(transfer: DataTransfer | null): DroppedFile[] {
  return [...(transfer?.items ?? [])].flatMap((item): DroppedFile[] => {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory) return [{ name: entry.name, bytes: null, content: null }];
    const file = item.getAsFile();
    return file ? [{ name: file.name, bytes: file.size, content: file }] : [];
  });
}
