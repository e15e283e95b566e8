// Keeps Node from making its fetch before the first answer.

/**
 * The link asks of everything that travels whether it is a form. None ever is, and Node loads HTTP and all that belongs to it before it
 * can say so, which takes longer than the first article.
 */
export function leaveFetchUnmade(): void {
  Object.defineProperty(globalThis, 'FormData', { value: class FormData {}, configurable: true, writable: true });
}
