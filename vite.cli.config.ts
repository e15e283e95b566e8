// How the command line is built: one file for plain Node, with only the database left outside.
import { defineConfig } from 'vite';

export default defineConfig({
  // Nothing of the interface's public files belongs to it.
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: 'main/cli/hashiya.ts',
    outDir: 'out/cli',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'hashiya.js', format: 'es', codeSplitting: false } },
  },
});
