// Outlets whose names hold what was typed, for whoever writes a query.
import { outletsLike } from '../../db/search';
import { done, type Outcome } from '../../domain/problem';
import type { Workbench } from './workbench';

export function suggestOutlets({ db }: Workbench, { typed, limit }: { typed: string; limit: number }): Outcome<string[]> {
  return done(outletsLike(db, typed, limit));
}
