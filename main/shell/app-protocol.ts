// Serves the page from `app://bundle/`, and nothing but the page: no file URLs, no network, a strict content security policy.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

export const APP_ORIGIN = 'app://bundle';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** @param root folder of the built page. */
export function serveAppProtocol(root: string): void {
  protocol.handle('app', async (request) => {
    const file = fileFor(root, request.url);
    if (!file) return new Response('Not found', { status: 404 });
    try {
      const body = new Uint8Array(await readFile(file));
      return new Response(body, { headers: headersFor(file) });
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}

function fileFor(root: string, url: string): string | null {
  const { host, pathname } = new URL(url);
  const type = contentTypes[path.extname(pathname)];
  if (host !== 'bundle' || !type) return null;
  const file = path.join(root, decodeURIComponent(pathname));
  return file.startsWith(root + path.sep) && !file.includes('\0') ? file : null;
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
  };
}
