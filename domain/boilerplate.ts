// Finds the lines of an article that are not its story: what a web page leaves behind around a text. Only whole lines count.
import type { RegionKind } from './article';
import { type Span, sameSpan } from './span';
import { readDateline } from './text/dates';
import { foldText } from './text/fold';
import { trimmedLines } from './text/lines';

/** A stretch that is not part of the story, and why. */
export interface DetectedRegion extends Span {
  readonly kind: Exclude<RegionKind, 'content'>;
}

/** News agencies and picture agencies, as captions and credits name them; written as `foldedForNames` leaves them. */
const agencies = new Set(
  (
    'رويترز|فرانس برس|وكاله فرانس برس|ا ف ب|الاناضول|وكاله الاناضول|اسوشيتد برس|اسوشييتد برس|ا ب|د ب ا|غيتي|غيتي ايميجز|جيتي|' +
    'جيتي ايميجز|شينخوا|تاس|نوفوستي|ريا نوفوستي|سبوتنيك|وكالات|وكالات الانباء|بي ا ميديا|واس|وام|كونا|سانا|وفا|ا ش ا|' +
    'reuters|afp|ap|associated press|getty|getty images|agencies|epa|dpa|xinhua|tass|anadolu|aa|upi|bloomberg'
  ).split('|'),
);

/** Commas and dashes between the names of a credit; a hyphen only with spaces around it. */
const betweenNames = /\s*[،,;/|+]\s*|\s+[-–—]\s+/;

/** Longer lines are prose, whatever they end with. In UTF-16 code units. */
const LONGEST_CAPTION = 200;
const LONGEST_CREDIT = 80;

interface LinePattern {
  readonly kind: DetectedRegion['kind'];
  readonly line: RegExp;
  /** Why such a line is on the page. */
  readonly why: string;
}

const linePatterns: readonly LinePattern[] = [
  { kind: 'marker', line: /^\[ad_\d+\]$/i, why: 'where a page generator puts an advertisement' },
  { kind: 'control', line: /^[+-]\s*الخط\s*[+-]$/, why: 'buttons for the size of the letters' },
  { kind: 'control', line: /^[اأ]ظهر الملخص$/, why: 'button that unfolds the summary' },
  { kind: 'control', line: /^تابع القراءة$/, why: 'button that unfolds the rest of the article' },
  { kind: 'control', line: /^(?:Close|[إا]غلاق)$/i, why: 'button that closes a pop-up' },
  { kind: 'share', line: /^شارك القصة$/, why: 'heading over the buttons of social networks' },
  { kind: 'share', line: /^شاركها\.?$/, why: 'call to pass the article on' },
  { kind: 'credit', line: /^(?:المصدر|المصادر)\s*:?$/, why: 'heading or link that names the sources' },
  { kind: 'credit', line: /^(?:المصدر|المصادر)\s*:\s*[^.؟!]{1,60}$/, why: 'the sources on one line' },
];

const creditHeading = /^(?:المصدر|المصادر)\s*:$/;

/** All regions in reading order; they never overlap. Offsets are UTF-16 code units and leave out white space at the edges. */
export function detectRegions(text: string): DetectedRegion[] {
  const lines = trimmedLines(text);
  return lines.flatMap(({ words, start, end }, index) => {
    const kind = kindOfLine(words, lines[index - 1]?.words, lines[index + 1]?.words);
    return kind ? [{ start, end, kind }] : [];
  });
}

/** What the detector takes exactly this stretch for; `other` when it sees nothing in it. */
export function regionKindOf(text: string, span: Span): DetectedRegion['kind'] {
  return detectRegions(text).find((region) => sameSpan(region, span))?.kind ?? 'other';
}

/** The names in a credit beside those of agencies: `العربي` in `العربي - أ ف ب`. Empty when no agency is named. */
export function housesBesideAgencies(credit: string): string[] {
  const names = credit.replace(/^(?:المصدر|المصادر)\s*:\s*/, '').split(betweenNames);
  const houses = names.map((name) => name.trim()).filter((name) => name !== '' && !isAgency(name));
  return houses.length < names.length ? houses : [];
}

function kindOfLine(line: string, before: string | undefined, after: string | undefined): DetectedRegion['kind'] | undefined {
  const pattern = linePatterns.find((each) => each.line.test(line));
  if (pattern) return pattern.kind;
  if (readDateline(line)) return 'dateline';
  if (isCredit(line, before)) return 'credit';
  return isCaption(line) || isCaptionOf(line, after) ? 'caption' : undefined;
}

/** Nothing but agencies, in brackets or bare, or a short line under the heading of the sources. */
function isCredit(line: string, before: string | undefined): boolean {
  if (line.length > LONGEST_CREDIT) return false;
  const names = line.replace(/^\((.*)\)$/, '$1');
  if (names.split(betweenNames).every(isAgency)) return true;
  return before !== undefined && creditHeading.test(before) && !/[.؟!:]/.test(line);
}

/** One short phrase that ends with who took the picture: `… (رويترز)`, `… (الصورة: غيتي)`, `… - غيتي`. */
function isCaption(line: string): boolean {
  // Most lines are prose, and are let through at a glance.
  if (line.length > LONGEST_CAPTION || !(line.endsWith(')') || /\s[-–—]\s/.test(line))) return false;
  const credited =
    /^(.*\S)\s*\(\s*(?:(?:الصورة|تصوير|صورة)\s*:\s*)?([^()]+)\)$/.exec(line) ?? /^(.*\S)\s+[-–—]\s+([^-–—]+)$/.exec(line);
  const [, phrase = '', names = ''] = credited ?? [];
  return credited !== null && !/[.؟!](?:\s|["”»]|$)/.test(phrase) && names.split(betweenNames).every(isAgency);
}

/** A page often says a picture's words twice, first without the credit. */
function isCaptionOf(line: string, after: string | undefined): boolean {
  return (
    after !== undefined &&
    after.length > line.length &&
    after.startsWith(line) &&
    isCaption(after) &&
    /^\s*[-–—(]/.test(after.slice(line.length))
  );
}

/** No name of an agency is longer, with a sign above each of its letters. */
const LONGEST_NAME = 2 * Math.max(...Array.from(agencies, ({ length }) => length));

function isAgency(name: string): boolean {
  return name.length <= LONGEST_NAME && agencies.has(foldedForNames(name));
}

function foldedForNames(name: string): string {
  return foldText(name)
    .replace(/[.\s]+/g, ' ')
    .trim();
}
