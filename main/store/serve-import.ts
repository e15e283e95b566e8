// The contract's answers about importing: files laid on the desk, looked at and imported.
import { implement } from '@orpc/server';
import { type DroppedFile, LARGEST_DROP } from '../../domain/import-desk';
import { done, problem, refused } from '../../domain/problem';
import { workbenchContract } from '../../domain/workbench-contract';
import { readableEndings } from '../../formats/registry';
import { filesOnDisk, type ImportedSource } from '../commands/import-files';
import type { AskShell } from './ask-shell';
import { ImportDesk } from './import-desk';
import type { Session } from './session';

const contract = implement(workbenchContract);

export function serveImport(session: Session, ask: AskShell) {
  const desk = new ImportDesk();
  return {
    chooseImport: contract.chooseImport.handler(async ({ input: { folder } }) => {
      const paths = folder
        ? await ask('choose-folder', {})
        : await ask('choose-files', { endings: [...readableEndings(), 'zip'] });
      return done(paths === null ? null : await desk.lay(filesOnDisk(paths, { folders: 'walk', shownBy: 'place' })));
    }),
    listReadable: contract.listReadable.handler(() => done([...readableEndings(), 'zip'])),
    dropImport: contract.dropImport.handler(async ({ input: { files } }) => done(await desk.lay(droppedFiles(files)))),
    lookAtImport: contract.lookAtImport.handler(({ input }) => session.pages((workbench) => desk.look(workbench, input.id))),
    readAgain: contract.readAgain.handler(({ input }) =>
      session.withProject((workbench) => desk.readAgain(workbench, input.id, input)),
    ),
    runImport: contract.runImport.handler(async ({ input }) => {
      const passedOver = desk.passedOver(input.id);
      const files = desk.take(input.id);
      if (!files.ok) return files;
      const imported = await session.importFiles(input.annotatorId, files.value, input);
      return imported.ok ? done({ ...imported.value, files: [...imported.value.files, ...passedOver] }) : imported;
    }),
    putImportAway: contract.putImportAway.handler(({ input }) => desk.putAway(input.id)),
  };
}

/** Files as they lie beside one another: a companion is looked for in the same folder. */
function droppedFiles(files: readonly DroppedFile[]): ImportedSource[] {
  const byPlace = new Map(files.map((file) => [placeOf(file), file]));
  return files.map((file) => droppedFile(file, byPlace));
}

const placeOf = ({ folder, name }: Pick<DroppedFile, 'folder' | 'name'>): string =>
  folder === null ? name : `${folder}/${name}`;

function droppedFile(file: DroppedFile, byPlace: ReadonlyMap<string, DroppedFile>): ImportedSource {
  const { name, folder, bytes, content } = file;
  const megabytes = (size: number): number => Math.ceil(size / 1_000_000);
  return {
    name,
    shownAs: placeOf(file),
    met: folder !== null,
    beside: (other) => {
      const sibling = byPlace.get(placeOf({ folder, name: other }));
      return sibling && droppedFile(sibling, byPlace);
    },
    look: () => done({ bytes }),
    load: async () =>
      content
        ? done(new Uint8Array(await content.arrayBuffer()))
        : refused(problem('drop-too-large', { file: name, megabytes: megabytes(bytes), limit: megabytes(LARGEST_DROP) })),
  };
}
