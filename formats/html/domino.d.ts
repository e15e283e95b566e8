// Tells the type checker what the DOM of plain Node offers, as far as it is used: its own declarations name another module.
declare module '@mixmark-io/domino' {
  export function createDocument(html: string, force: true): import('./dom').HtmlDocument;
  export const impl: Readonly<Record<'HTMLElement' | 'SVGElement', { readonly prototype: object }>>;
}
