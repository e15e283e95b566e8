// What this computer remembers of a project between starts: who annotates, and which article was open.

type Remembered = 'annotator' | 'article';

export function remembered(projectId: string, what: Remembered): string | null {
  return window.localStorage.getItem(`${projectId} ${what}`);
}

export function remember(projectId: string, what: Remembered, id: string): void {
  window.localStorage.setItem(`${projectId} ${what}`, id);
}
