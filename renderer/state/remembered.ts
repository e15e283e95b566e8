// What this computer remembers between starts: of a project, who annotates and which article was open; of the hand, how it selects.

type Remembered = 'annotator' | 'article';

export function remembered(projectId: string, what: Remembered): string | null {
  return window.localStorage.getItem(`${projectId} ${what}`);
}

export function remember(projectId: string, what: Remembered, id: string): void {
  window.localStorage.setItem(`${projectId} ${what}`, id);
}

const WORD_SNAP = 'word-snap';

export function rememberedWordSnap(): boolean {
  return window.localStorage.getItem(WORD_SNAP) === 'on';
}

export function rememberWordSnap(on: boolean): void {
  window.localStorage.setItem(WORD_SNAP, on ? 'on' : 'off');
}
