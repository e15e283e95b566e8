// Where the keyboard can go in the window: from one part to the next, and into the card of the selected mark.
import type { Surroundings } from './commands/command-table';
import { holdTyping } from './commands/held-typing';
import type { Workbench } from './state/workbench';

const focusable = 'button:not(:disabled), input:not(:disabled), textarea, [tabindex="0"]';

export function surroundingsOf({ article, state }: Workbench): Surroundings {
  return {
    focusCard: () => whenOpen(state.get().selectedId, (card) => card && focusInside(card)),
    focusNote() {
      const giveTyped = holdTyping();
      whenOpen(state.get().selectedId, (card) => giveTyped(card?.querySelector('textarea') ?? null));
    },
    focusRegion(step) {
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
        (region) => region.querySelector(focusable) && region.checkVisibility({ visibilityProperty: true }),
      );
      const current = regions.findLastIndex((region) => region.contains(document.activeElement));
      const next = regions[(current + step + regions.length) % regions.length];
      if (next?.dataset.region === 'article') article.current?.focus();
      else if (next) startOf(next)?.focus();
    },
    focusRoom() {
      const rooms = [...document.querySelectorAll<HTMLElement>('main')];
      const room = rooms.find((each) => each.checkVisibility({ visibilityProperty: true }));
      if (room?.dataset.region === 'article' && article.current) article.current.focus();
      else if (room) startOf(room)?.focus();
    },
  };
}

/** Frames that a card may take to open after its mark was selected. */
const PATIENCE = 30;

/** @param act is given nothing when the card does not open. */
function whenOpen(id: string | null, act: (card: HTMLElement | null) => void, patience = PATIENCE): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${id}"].is-selected`);
  if (card || patience === 0) act(card);
  else requestAnimationFrame(() => whenOpen(id, act, patience - 1));
}

/** The first control is the face of the card itself; what one comes for is behind it. */
function focusInside(card: HTMLElement): void {
  const controls = [...card.querySelectorAll<HTMLElement>(focusable)];
  (controls[1] ?? controls[0])?.focus();
}

/** The control that the keyboard would meet first; in a group that is one stop of Tab, its present stop. */
function startOf(region: HTMLElement): HTMLElement | null {
  const controls = [...region.querySelectorAll<HTMLElement>(focusable)];
  return controls.find((control) => control.tabIndex === 0) ?? null;
}
