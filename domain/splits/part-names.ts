// What a part of a dataset may be called: it names a file or a folder on any system, and a split in any library.
import { isDeviceName } from '../device-names';

/** As it stands in other patterns. */
export const PART_NAME = '[a-z][a-z0-9_-]{0,39}';

/** What lies beside the parts in an export or a release, and what `datasets` calls all parts together. */
const taken: ReadonlySet<string> = new Set([
  ...['manifest', 'losses', 'readme', 'scheme', 'splits', 'split-list', 'contents'],
  ...['labelling-config', 'to_spacy', 'annotation', 'visual', 'data', 'all'],
]);

export const isTakenName = (part: string): boolean => taken.has(part) || isDeviceName(part);

/** Some libraries know no hyphens in the names of splits. */
export const spelledForLibraries = (part: string): string => part.replaceAll('-', '_');
