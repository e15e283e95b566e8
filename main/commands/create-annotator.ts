// Adds a person who marks. Nobody's undo takes a person away again, so the change has no author.
import { findAnnotatorByName } from '../../db/annotators';
import { type Annotator, annotatorSchema } from '../../domain/annotation';
import { type Change, changeSet } from '../../domain/change-set';
import { type Outcome, problem, refused } from '../../domain/problem';
import { actingAs, recordChange, type Workbench } from './workbench';

export function createAnnotator(workbench: Workbench, { name }: { readonly name: string }): Outcome<Change> {
  const annotator: Annotator = annotatorSchema.parse({ id: workbench.newId(), name, createdAt: workbench.now() });
  if (findAnnotatorByName(workbench.db, annotator.name))
    return refused(problem('annotator-name-taken', { name: annotator.name }));
  return recordChange(actingAs(workbench, null), {
    command: 'create-annotator',
    changeSet: changeSet({ created: [{ type: 'annotator', value: annotator }] }),
  });
}
