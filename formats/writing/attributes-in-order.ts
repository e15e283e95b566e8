// The attributes of a mark in an order that does not depend on who set them when.
import { kindOf, type Scheme } from '../../domain/scheme';
import type { CarriedAnnotation } from '../format';

/** In the order of the scheme; keys that the scheme no longer knows come last, by name. */
export function attributesInOrder({ kind, attributes }: CarriedAnnotation, scheme: Scheme): Record<string, string> {
  const keys = Object.keys(attributes);
  if (keys.length === 0) return {};
  const order = kindOf(scheme, kind)?.attributes.map((attribute) => attribute.key) ?? [];
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  keys.sort((a, b) => place(a) - place(b) || compareText(a, b));
  return Object.fromEntries(keys.map((key) => [key, attributes[key] ?? '']));
}

/** By UTF-16 code units: an order that no locale changes. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
