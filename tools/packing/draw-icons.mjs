// `npm run icons`: draws the icons of every system from `packaging/icon.svg`, by the engine that the app itself runs on.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { hasDisplay, startTestDisplay } from '../display.mjs';
import { ensureElectron } from '../electron-runtime.mjs';
import { repositoryFolder } from '../repository.mjs';
import { icnsFile, icoFile } from './icon-files.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const packaging = path.join(repositoryFolder, 'packaging');

const EMPTY_APP = `
  const { app, BrowserWindow } = require('electron');
  app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'));
`;

/**
 * @param {string} svg
 * @returns {Promise<Map<number, Buffer>>} PNGs by their width in pixels
 */
async function draw(svg) {
  const runtime = await ensureElectron({ log: console.log });
  const display = hasDisplay() ? null : await startTestDisplay(console.log);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hashiya-icons-'));
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'icons', main: 'main.cjs' }));
  await writeFile(path.join(folder, 'main.cjs'), EMPTY_APP);
  const env = /** @type {Record<string, string>} */ ({ ...runtime.env, ...display?.env });
  const app = await _electron.launch({ executablePath: runtime.executable, args: [folder, ...runtime.extraArgs], env });
  try {
    const page = await app.firstWindow();
    const drawn = new Map();
    for (const size of SIZES) drawn.set(size, Buffer.from(await page.evaluate(drawAt, { svg, size }), 'base64'));
    return drawn;
  } finally {
    await app.close();
    await display?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs in the page. @param {{ svg: string, size: number }} what @returns {Promise<string>} a PNG in base 64 */
async function drawAt({ svg, size }) {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(svg)))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

const drawn = await draw(await readFile(path.join(packaging, 'icon.svg'), 'utf8'));
for (const size of LINUX_SIZES) await writeFile(path.join(packaging, 'icons', `${size}x${size}.png`), drawn.get(size) ?? '');
await writeFile(path.join(packaging, 'icon.ico'), icoFile(drawn));
await writeFile(path.join(packaging, 'icon.icns'), icnsFile(drawn));
console.log(`packaging/icons/ (${LINUX_SIZES.join(', ')}), icon.ico, icon.icns`);
