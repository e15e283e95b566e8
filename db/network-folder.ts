// Tells a folder on another computer, where SQLite's shared log is not safe.
import { statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Kinds of file systems as Linux numbers them: NFS, SMB, CIFS and its second version, AFS, 9P, Ceph, GFS2, Lustre. */
const NETWORK_TYPES = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400, 0x01161970, 0x0bd00bd0,
]);

export function isInNetworkFolder(givenPath: string): boolean {
  const path = resolve(givenPath);
  if (process.platform === 'win32') return /^[\\/]{2}(?![?.][\\/])|^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path);
  if (process.platform !== 'linux') return false;
  try {
    return NETWORK_TYPES.has(statfsSync(dirname(path)).type >>> 0);
  } catch {
    return false;
  }
}
