// The page of licences that Chromium comes with: beside the program, on macOS among the app's resources.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Undefined where whoever packed the app left it out. */
export function chromiumLicences({ execPath, resourcesPath }: { execPath: string; resourcesPath: string }): string | undefined {
  const beside = path.dirname(execPath);
  // Started from a checkout on macOS, it lies beside the whole app.
  const folders = [beside, resourcesPath, path.join(beside, '../../..')];
  return folders.map((folder) => path.join(folder, 'LICENSES.chromium.html')).find((file) => existsSync(file));
}
