// The contract's answers about importing: files laid on the desk, looked at and imported.
import { implement } from '@orpc/server';
import { done, problem, refused } from '../../domain/problem';
import { type DroppedFile, LARGEST_DROP, workbenchContract } from '../../domain/workbench-contract';
import { readableEndings } from '../../formats/registry';
import { filesOnDisk, type ImportedSource } from '../commands/import-files';
import type { AskShell } from './ask-shell';
import type { Session } from './session';

const contract = implement(workbenchContract);

export function serveImport(session: Session, ask: AskShell) {
  const { desk } = session;
  return {
    chooseImport: contract.chooseImport.handler(async () => {
      const paths = await ask('choose-files', { endings: [...readableEndings(), 'zip'] });
      return done(paths === null ? null : await desk.lay(filesOnDisk(paths)));
    }),
    dropImport: contract.dropImport.handler(async ({ input: { files } }) =>
      done(await desk.lay(files.map((file) => droppedFile(file, files)))),
    ),
    lookAtImport: contract.lookAtImport.handler(async function* ({ input }) {
      const pages = session.withProject((workbench) => desk.look(workbench, input.id));
      if ('ok' in pages) yield pages;
      else yield* pages;
    }),
    readAgain: contract.readAgain.handler(({ input }) =>
      session.withProject((workbench) => desk.readAgain(workbench, input.id, input)),
    ),
    runImport: contract.runImport.handler(async ({ input }) => {
      const files = desk.take(input.id);
      return files.ok ? await session.importFiles(input.annotatorId, files.value, input.labels) : files;
    }),
    putImportAway: contract.putImportAway.handler(({ input }) => desk.putAway(input.id)),
  };
}

function droppedFile({ name, bytes, content }: DroppedFile, all: readonly DroppedFile[]): ImportedSource {
  const megabytes = (size: number): number => Math.ceil(size / 1_000_000);
  return {
    name,
    beside: (other) => {
      const sibling = all.find((each) => each.name === other);
      return sibling && droppedFile(sibling, all);
    },
    look: () => (bytes === null ? refused(problem('file-is-directory', { path: name })) : done({ bytes })),
    load: async () =>
      content
        ? done(new Uint8Array(await content.arrayBuffer()))
        : refused(problem('file-too-large', { file: name, megabytes: megabytes(bytes ?? 0), limit: megabytes(LARGEST_DROP) })),
  };
}
