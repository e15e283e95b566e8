// A key as Electron's menus write it.
import { isBare, type Key, signOf } from '../../domain/key';

/**
 * Nothing for a key that a menu cannot write: an arrow along the lines goes another way in another article. On a Mac, where the menu itself
 * would hear it, only for keys that write nothing.
 */
export function acceleratorOf(key: Key | undefined, onMac: boolean): string | undefined {
  if (!key || /^Arrow(?:Forward|Backward)$|^IntlBackslash$/.test(key.code)) return undefined;
  const isFunctionKey = /^F\d+$/.test(key.code);
  if (onMac && !key.mod && !(isFunctionKey && isBare(key))) return undefined;
  const cap = signOf(key.code).replace(/^Arrow/, '');
  return [key.mod && 'CmdOrCtrl', key.alt && 'Alt', key.shift && 'Shift', cap].filter(Boolean).join('+');
}
