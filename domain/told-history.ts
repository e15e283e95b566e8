// History as the window tells it, page by page, and what going back in it would do.
import { z } from 'zod';
import { changeFactSchema } from './change-facts';
import { changeSchema } from './change-set';

/** One row of history, told as facts; the words are the window's. */
export const toldChangeSchema = z.object({
  seq: changeSchema.shape.seq,
  at: changeSchema.shape.at,
  authorId: changeSchema.shape.authorId,
  /** Of an undo or redo: the command that it took back or brought again, whose facts these are. */
  command: changeSchema.shape.command,
  kind: changeSchema.shape.kind,
  articleId: changeSchema.shape.articleId,
  facts: z.array(changeFactSchema),
  /** Facts that are not told one by one. */
  more: z.int().nonnegative(),
});
export type ToldChange = Readonly<z.infer<typeof toldChangeSchema>>;

export const changePageSchema = z.object({
  /** The newest first. */
  changes: z.array(toldChangeSchema),
  /** Whether there are older ones. */
  more: z.boolean(),
});
export type ChangePage = Readonly<z.infer<typeof changePageSchema>>;

/** What a going back would do to the marks of a layer. */
export const goBackPreviewSchema = z.object({
  /** Marks that were deleted since. */
  back: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  /** Marks that were made since. */
  gone: z.int().nonnegative(),
});
export type GoBackPreview = Readonly<z.infer<typeof goBackPreviewSchema>>;
