// Tells the type checker what the small builds of pdf.js offer, as far as it is used: only the large ones have declarations.
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export const VerbosityLevel: { readonly ERRORS: number };
  export function getDocument(source: Readonly<Record<string, unknown>>): PdfLoading;

  interface PdfLoading {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  }
  interface PdfDocument {
    readonly numPages: number;
    getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
    getPage(number: number): Promise<PdfPage>;
  }
  interface PdfPage {
    getTextContent(options: Readonly<Record<string, boolean>>): Promise<{ readonly items: readonly object[] }>;
    cleanup(): void;
  }
}
/** Loading it makes pdf.js work in this thread, without a worker of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
