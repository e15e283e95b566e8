// What makes an annotation fit its article, its scheme and its layer. Every write passes here; a failure is itemised, never repaired.
import type { Annotation, AnnotationContent, Link } from './annotation';
import { type Problem, problem } from './problem';
import { kindOf, labelOf, roleOf, type Scheme } from './scheme';
import { overlaps, type QuotedSpan } from './span';
import { isGraphemeBoundary } from './text/graphemes';

/** The spans fit the text: in range, not empty, quoting exactly what stands there, cutting no character, not overlapping each other. */
export function spanProblems(text: string, spans: readonly QuotedSpan[]): Problem[] {
  const problems = spans.flatMap((span) => oneSpanProblems(text, span));
  spans.forEach((span, index) => {
    const other = spans.slice(index + 1).find((later) => overlaps(span, later));
    if (other)
      problems.push(problem('spans-overlap', { start: span.start, end: span.end, otherStart: other.start, otherEnd: other.end }));
  });
  return problems;
}

function oneSpanProblems(text: string, { start, end, quote }: QuotedSpan): Problem[] {
  if (end <= start) return [problem('span-empty', { start, end })];
  if (end > text.length) return [problem('span-outside-text', { start, end, length: text.length })];
  const found = text.slice(start, end);
  if (found !== quote) return [problem('quote-mismatch', { start, end, expected: quote, found })];
  const split = [start, end].find((offset) => !isGraphemeBoundary(text, offset));
  return split === undefined ? [] : [problem('span-splits-character', { start, end, offset: split })];
}

/** The kind, label, attributes and roles are known to the scheme. Who fills a role is `linkProblems`' matter. */
export function schemeProblems(scheme: Scheme, content: AnnotationContent): Problem[] {
  const kind = kindOf(scheme, content.kind);
  if (!kind) return [problem('kind-unknown', { kind: content.kind })];
  const problems: Problem[] = [];
  if (!labelOf(scheme, content.kind, content.label)) {
    problems.push(problem('label-unknown', { kind: content.kind, label: content.label }));
  }
  for (const [key, value] of Object.entries(content.attributes)) {
    const attribute = kind.attributes.find((each) => each.key === key);
    if (!attribute) problems.push(problem('attribute-unknown', { kind: content.kind, attribute: key }));
    else if (!attribute.values.some((each) => each.key === value)) {
      problems.push(problem('attribute-value-unknown', { attribute: key, value }));
    }
  }
  return problems;
}

/**
 * The links go where the scheme lets them go.
 * @param fillerOf finds an annotation of the same article and layer by id.
 */
export function linkProblems(
  scheme: Scheme,
  annotation: Pick<Annotation, 'id' | 'kind' | 'links'>,
  fillerOf: (id: string) => Pick<Annotation, 'kind'> | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const filled = new Set<string>();
  for (const link of annotation.links) {
    const role = roleOf(scheme, annotation.kind, link.role);
    if (!role) {
      problems.push(problem('role-unknown', { kind: annotation.kind, role: link.role }));
      continue;
    }
    if (filled.has(role.key) && !role.many) problems.push(problem('role-filled-twice', { role: role.key }));
    filled.add(role.key);
    if ('to' in link) {
      const filler = fillerOf(link.to);
      if (link.to === annotation.id) problems.push(problem('link-to-itself', { role: role.key }));
      else if (!filler) problems.push(problem('filler-unknown', { role: role.key, annotation: link.to }));
      else if (!role.kinds.includes(filler.kind))
        problems.push(problem('filler-not-allowed', { role: role.key, filler: filler.kind }));
    } else if ('filler' in link ? !role.special.includes(link.filler) : !role.topic) {
      problems.push(problem('filler-not-allowed', { role: role.key, filler: fillerName(link) }));
    }
  }
  return problems;
}

function fillerName(link: Link): string {
  if ('to' in link) return link.to;
  return 'filler' in link ? link.filler : link.topic;
}
