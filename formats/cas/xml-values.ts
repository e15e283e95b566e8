// Values of XML attributes. What XML cannot hold becomes a space of the same length, as INCEpTION has it, and is told.
import type { LossCount } from '../writing/loss-count';

const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const written: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export class XmlValues {
  constructor(private readonly losses: LossCount) {}

  /** Line ends and tabs as characters by number: as themselves they are read as spaces. */
  quoted(value: string): string {
    return this.legal(value).replace(/[&<>"\t\n\r]/g, (sign) => written[sign] ?? `&#${sign.charCodeAt(0)};`);
  }

  private legal(value: string): string {
    return value.replace(illegal, (character) => {
      this.losses.add('characters', `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
      return ' ';
    });
  }
}
