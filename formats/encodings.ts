// From bytes to text: what a byte order mark says, else what the bytes prove, else a guess that a person has to confirm.
import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { done, type Outcome, type Problem, problem, refused } from '../domain/problem';
import { firstBadByte, notUtf8 } from './utf8';

/** Encodings that newsrooms left their archives in, by their WHATWG names. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'windows-1255',
  'iso-8859-8',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** `chosen` by a person, `marked` by the file, `proven` because no other encoding looks so, or `guessed`. */
  readonly certainty: 'chosen' | 'marked' | 'proven' | 'guessed';
}

export interface DecodedText extends FoundEncoding {
  /** Without its byte order mark. */
  readonly text: string;
}

export function isEncoding(name: string): name is Encoding {
  return encodings.some((encoding) => encoding === name);
}

/**
 * @param chosen what a person says it is, which no guess overrides.
 * @param said what the file itself names in its own way, which only a proof overrides.
 */
export function decodeText(file: string, bytes: Uint8Array, chosen?: Encoding, said?: Encoding): Outcome<DecodedText> {
  const found = findEncoding(file, bytes, chosen, said);
  if (!found.ok) return found;
  try {
    const { encoding, bom } = found.value;
    const decoded = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return done({ ...found.value, text: bom ? decoded.slice(1) : decoded });
  } catch {
    // What the file names in vain is no better than nothing.
    if (said) return decodeText(file, bytes, chosen);
    return refused(problem('not-in-encoding', { file, encoding: found.value.encoding }));
  }
}

/** The same for a look: of a large file no more than the first piece is decoded. */
export function decodeBeginning(file: string, bytes: Uint8Array, chosen?: Encoding, said?: Encoding): Outcome<DecodedText> {
  const found = findEncoding(file, bytes, chosen, said);
  if (!found.ok) return found;
  try {
    const [piece] = decodedPieces(bytes, found.value.encoding);
    return done({ ...found.value, text: piece?.text ?? '' });
  } catch {
    return decodeText(file, bytes, chosen, said);
  }
}

/** The same without the text: bytes that no character of the encoding has are met when it is decoded, but for UTF-8. */
export function findEncoding(file: string, bytes: Uint8Array, chosen?: Encoding, said?: Encoding): Outcome<FoundEncoding> {
  const marked = encodingByMark(bytes);
  const utf8 = isUtf8(bytes);
  const found = (encoding: Encoding, certainty: FoundEncoding['certainty']): Outcome<FoundEncoding> =>
    encoding === 'utf-8' && !utf8
      ? refused(notUtf8(file, bytes, firstBadByte(bytes)))
      : done({ encoding, bom: encoding === marked, certainty });
  if (chosen) return found(chosen, 'chosen');
  if (marked) return found(marked, 'marked');
  const wide = wideEncoding(bytes);
  // A word in UTF-16 may pass for UTF-8, but then it is full of control characters.
  if (wide && !(utf8 && !bytes.some(isControl))) return found(wide, 'proven');
  if (utf8) return found('utf-8', 'proven');
  if (said && said !== 'utf-8') return found(said, 'marked');
  const [guess] = likelyEncodings(bytes);
  return guess ? found(guess, 'guessed') : refused(notUtf8(file, bytes, firstBadByte(bytes)));
}

/** Enough for the layout of any table to be told from the first piece. In bytes, and even for UTF-16. */
const PIECE = 2_000_000;

export interface DecodedPiece {
  readonly text: string;
  /** Behind its last byte. */
  readonly end: number;
}

/** The text without its byte order mark, in pieces that part no line end. Throws at bytes that are not of the encoding. */
export function* decodedPieces(bytes: Uint8Array, encoding: Encoding): Generator<DecodedPiece> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let held = '';
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(start + PIECE, bytes.length);
    const decoded = held + decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    held = decoded.endsWith('\r') && end < bytes.length ? '\r' : '';
    const whole = decoded.slice(start === 0 && decoded.startsWith('\ufeff') ? 1 : 0, decoded.length - held.length);
    yield { text: whole, end };
  }
}

function encodingByMark([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Shares of high bytes between which a text is neither clearly one nor the other. */
const MOST = 0.7;
const FEW = 0.4;
const LONG_WORD = 16;
const SAMPLE = 1_000_000;

/**
 * UTF-16 without a mark. Every second byte names the block: 00 for Latin, digits and spaces, 05 for Hebrew, 06 for Arabic, which
 * no encoding of single bytes uses for letters; D8 to DF for emoji, FB to FE for letters in their shapes.
 */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  // A text has spaces or line ends, whose block is 00; a single word must be long enough to be no accident.
  if (bytes.length % 2 === 1 || (length < LONG_WORD && !bytes.includes(0))) return undefined;
  const blocks = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0xff;
    if (byte <= 0x06 || (byte >= 0xd8 && byte <= 0xdf) || byte >= 0xfb) blocks[at % 2] = (blocks[at % 2] ?? 0) + 1;
  }
  const [even, odd] = blocks.map((count) => count / (length / 2));
  if (even === undefined || odd === undefined) return undefined;
  if (odd >= MOST && even <= FEW) return 'utf-16le';
  return even >= MOST && odd <= FEW ? 'utf-16be' : undefined;
}

/** Guesses from the frequency of letters, the best first, without those under which the text would hold characters that no text has. */
function likelyEncodings(bytes: Uint8Array): Encoding[] {
  const sample = bytes.subarray(0, SAMPLE);
  return analyse(sample)
    .map(({ name }) => supersets[name] ?? name.toLowerCase())
    .filter(isEncoding)
    .filter((encoding) => !encoding.startsWith('utf') && isPlausible(new TextDecoder(encoding).decode(sample)));
}

/** Browsers read these names as the encodings of Windows that contain them. */
const supersets: Readonly<Record<string, Encoding>> = { 'ISO-8859-1': 'windows-1252' };

/** Neither undefined bytes nor control characters of the range C1, which stand where another encoding has letters. */
function isPlausible(text: string): boolean {
  return !hasControls(text) && !/[\ufffd\u0080-\u009f]/.test(text);
}

const isControl = (byte: number): boolean => byte <= 0x08 || (byte >= 0x0e && byte <= 0x1f);

function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return /[\u0000-\u0008\u000e-\u001f]/.test(text);
}

const PREVIEW = 60;

/** Asks a person to look: nothing is imported on a guess. */
export function guessedEncoding(
  file: string,
  { text, encoding }: Pick<DecodedText, 'text' | 'encoding'>,
  bytes: Uint8Array,
): Problem {
  const likely = likelyEncodings(bytes).filter((each) => each !== encoding);
  const others = likely.length > 0 ? likely : encodings.filter((each) => each !== encoding && !each.startsWith('utf'));
  const preview = text.trimStart().slice(0, PREVIEW).replace(/\s+/g, ' ').trim();
  return problem('encoding-guessed', { file, encoding, preview, others: others.join(', ') });
}
