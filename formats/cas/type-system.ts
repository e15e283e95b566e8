// UIMA's TypeSystem.xml, as far as it tells which features name other structures.
import { SaxesParser } from 'saxes';
import { decodeUtf8 } from '../utf8';

const primitive = /^uima\.cas\.(?:String|Boolean|Byte|Short|Integer|Long|Float|Double)$/;

/** `type:feature` of each feature that refers; null when the file cannot be read, and features are then told by their looks. */
export function referenceFeatures(bytes: Uint8Array): ReadonlySet<string> | null {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return null;
  const found = new Set<string>();
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  let [type, feature, text, sound] = ['', '', '', true];
  parser.on('error', () => {
    sound = false;
  });
  parser.on('doctype', () => {
    sound = false;
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    text = '';
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    const value = text.trim();
    if (name === 'name' && path.at(-1) === 'typeDescription') type = value;
    else if (name === 'name' && path.at(-1) === 'featureDescription') feature = value;
    else if (name === 'rangeTypeName' && !primitive.test(value)) found.add(`${type}:${feature}`);
  });
  try {
    parser.write(decoded.text).close();
  } catch {
    return null;
  }
  return sound ? found : null;
}
