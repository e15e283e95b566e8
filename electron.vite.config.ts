// How the three processes are built: main, store and its thread as ES modules, the preload as one CommonJS file (a sandboxed preload must be), the renderer as a page.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledLicences } from './tools/bundled-licences';
import { newestFontsAlone, oneByteALetter, ownLanguagesAlone, withoutUnused } from './tools/lean-page';

const licences = bundledLicences(import.meta.dirname);

/** Small, and yet what is written down of an error names its functions; the maps stay beside, out of the installers. */
const shipped = { sourcemap: 'hidden' } as const;
/** Apart from the rest, which then takes one byte a letter in memory and is read twice as fast. */
const words = { name: 'words', test: /\/domain\/(?:strings|text)\/|\/ar-AE\.mjs$/ } as const;
const minify = { compress: true, mangle: { keepNames: true }, codegen: true } as const;

export default defineConfig({
  main: {
    plugins: [licences.collect],
    build: {
      ...shipped,
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          start: 'main/start.ts',
          main: 'main/main.ts',
          store: 'main/store/store.ts',
          'aside-thread': 'main/store/aside/aside-thread.ts',
        },
        external: ['better-sqlite3'],
        output: { minify },
      },
    },
  },
  preload: {
    plugins: [licences.collect],
    build: {
      ...shipped,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: 'preload/preload.ts', output: { format: 'cjs', entryFileNames: '[name].cjs', minify } },
    },
  },
  renderer: {
    root: 'renderer',
    build: {
      ...shipped,
      outDir: 'out/renderer',
      rolldownOptions: { input: 'renderer/index.html', output: { minify, codeSplitting: { groups: [words] } } },
    },
    plugins: [
      react(),
      withoutUnused(import.meta.dirname),
      ownLanguagesAlone(),
      newestFontsAlone(),
      oneByteALetter(words.name),
      licences.write,
    ],
  },
});
