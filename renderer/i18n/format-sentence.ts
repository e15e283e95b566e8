// Names the sentence that says what a format is for: formats are told by the store, so that none of them is known here.
import type { InterfaceKey } from '../../domain/strings/strings';

export function formatSentence(format: string): InterfaceKey {
  // A test holds every format that can be written to having its sentence.
  return `export.formats.${format}` as InterfaceKey;
}
