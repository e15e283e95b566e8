// What is typed while a field is still on its way: held, so that no letter is lost or taken for a command, and given to the field.

/** Starts holding; returns what ends it, with the field that the keyboard goes to, or `null` when none came. */
export function holdTyping(): (field: HTMLElement | null) => void {
  let typed = '';
  const hold = (event: KeyboardEvent): void => {
    if (!isLetter(event)) return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  };
  window.addEventListener('keydown', hold, true);
  return (field) => {
    window.removeEventListener('keydown', hold, true);
    field?.focus();
    // The one way in that the field itself, its undo and React all take for typing.
    if (field && typed !== '') document.execCommand('insertText', false, typed);
  };
}

/** Names of keys, such as Enter, are longer than the letters that keys type. */
function isLetter({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && !isComposing && [...key].length === 1;
}
