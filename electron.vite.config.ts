// How the three processes are built: main, store and its thread as ES modules, the preload as one CommonJS file (a sandboxed preload must be), the renderer as a page.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledLicences } from './tools/bundled-licences';

const licences = bundledLicences(import.meta.dirname);

export default defineConfig({
  main: {
    plugins: [licences.collect],
    build: {
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
      },
    },
  },
  preload: {
    plugins: [licences.collect],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: 'preload/preload.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    build: { outDir: 'out/renderer', rolldownOptions: { input: 'renderer/index.html' } },
    plugins: [react(), licences.write],
  },
});
