// Does what Electron's own default app does, which the stand-in lacks: runs the app in the folder named on the command line.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name ?? 'Electron');
if (manifest.version) app.setVersion(manifest.version);
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, manifest.main ?? 'index.js')).href);
