// Follows what an export would be while its settings change: what is no longer asked is no longer counted.
import { useEffect, useState } from 'react';
import type { ExportPreview } from '../../domain/export-progress';
import type { PresetOptions } from '../../domain/preset-options';
import type { Outcome } from '../../domain/problem';
import { previewed } from '../state/export-draft';
import { useActions } from '../state/use-workbench';

/** A pause in changing settings after which the store is asked, in milliseconds. */
const PAUSE = 150;

interface Followed {
  readonly preview: Outcome<ExportPreview> | null;
  /** Whether it still speaks of what was asked before. */
  readonly isStale: boolean;
}

export function usePreview(draft: PresetOptions): Followed {
  const { watchExport } = useActions();
  const [followed, setFollowed] = useState<Followed & { readonly asked: string }>({ preview: null, isStale: true, asked: '' });
  // The draft is a new value with every change, also where it says the same.
  const asked = JSON.stringify(previewed(draft));
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () =>
        void watchExport(JSON.parse(asked), {
          signal: stop.signal,
          onPart: (preview) => setFollowed({ preview, isStale: false, asked }),
        }),
      PAUSE,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, watchExport]);
  return { preview: followed.preview, isStale: followed.isStale || followed.asked !== asked };
}
