// Serves the page from `app://bundle/`, and nothing but the page: no file URLs, no network, a strict content security policy.
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

const ENDINGS = ['.html', '.js', '.css', '.json', '.woff2', '.woff', '.svg', '.png'];

/** Of Chromium's network errors. */
const FILE_NOT_FOUND = -6;

/** Must run before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * By the older of Electron's two ways: the newer one answers in JavaScript, and what that loads takes longer than everything else that
 * the shell does before the page stands (docs/decisions/0037-first-article-first.md).
 * @param root folder of the built page.
 */
export function serveAppProtocol(root: string): void {
  protocol.registerFileProtocol('app', ({ url }, answer) => {
    const file = fileFor(root, url);
    answer(file ? { path: file, headers } : { error: FILE_NOT_FOUND });
  });
}

function fileFor(root: string, url: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== 'bundle' || !ENDINGS.includes(path.extname(pathname))) return null;
  const file = path.join(root, decodeURIComponent(pathname));
  return file.startsWith(root + path.sep) && !file.includes('\0') ? file : null;
}

/** What kind of file it is, Electron says itself by its ending. */
const headers = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
};
