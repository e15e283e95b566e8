// Gives the keyboard back when a dialog or a message is gone that had it: to where it was before, or to the room when that is gone too.
import { useEffect, useRef } from 'react';
import type { Surroundings } from '../commands/command-table';
import { useWorkbenchState } from '../state/use-workbench';

/** What comes and goes over the window, and takes the keyboard only for a while. */
const PASSING = '.veil-over, .popover, .toasts';

export function useFocusReturn({ focusRoom }: Surroundings): void {
  const isOpen = useWorkbenchState(({ dialog }) => dialog !== null);
  const messages = useWorkbenchState((state) => state.messages);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest(PASSING)) before.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a message that goes may take the keyboard along
  useEffect(() => {
    if (isOpen) return;
    // React Aria gives back what it can by the next frame; of a menu, or of another dialog, that led here it finds nothing.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const there = before.current?.isConnected && before.current.checkVisibility({ visibilityProperty: true });
        // The text knows how to be come back to without leading the eyes back to the caret.
        if (there && !before.current?.isContentEditable) before.current?.focus();
        else focusRoom();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen, messages, focusRoom]);
}
