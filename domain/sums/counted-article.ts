// An article as statistics see it: whose layers it has, and what is marked in them.
import type { LayerStatus } from '../annotation';
import type { Filling } from '../parties';
import type { Span } from '../span';

export interface CountedArticle {
  readonly outlet: string | null;
  /** `2024-04`. */
  readonly month: string | null;
  readonly layers: readonly CountedLayer[];
  /** Layer by layer, in each by where marks begin. */
  readonly marks: readonly CountedMark[];
}

export interface CountedLayer {
  readonly annotatorId: string;
  readonly status: LayerStatus;
  /** On which it became done, in UTC; null for one that is not done, or of which nobody knows. */
  readonly doneOn: string | null;
}

export interface CountedMark {
  readonly id: string;
  readonly annotatorId: string;
  readonly kind: string;
  readonly label: string;
  /** On which it was made, in UTC. */
  readonly day: string;
  /** In reading order. */
  readonly spans: readonly Pick<Span, 'start' | 'end'>[];
  /** None where the kind has no roles that are counted. */
  readonly links: readonly CountedLink[];
}

export interface CountedLink extends Filling {
  readonly role: string;
  /** The mark that fills the role, whose quote its words are. */
  readonly to: string | null;
}
