// A place that publishes versions of the app, on this machine alone, which can also publish rubbish or say nothing at all.
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const CHANNEL = 'latest-linux.yml';

/**
 * @typedef {object} Published
 * @property {string} folder where the installers and what is told of them lie
 * @property {string} [version] said instead of the true one
 * @property {string} [sha512] said instead of the true one
 */

/** @param {number} [port] any free one, unless one is named */
export async function startFeed(port = 0) {
  /** @type {Published | 'silent' | undefined} */
  let published;
  /** @type {{ path: string, headers: import('node:http').IncomingHttpHeaders }[]} */
  const asked = [];
  const server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url ?? '', 'http://x').pathname);
    asked.push({ path: name, headers: request.headers });
    if (published === 'silent') return;
    const known = published && (await readdir(published.folder)).includes(name);
    if (!published || !known) response.writeHead(404).end();
    else if (name === CHANNEL) response.end(await channel(published));
    else createReadStream(path.join(published.folder, name)).pipe(response);
  });
  await new Promise((resume) => server.listen(port, '127.0.0.1', () => resume(undefined)));
  const place = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${place.port}`,
    /** What was asked for since the last publishing. */
    asked: () => asked.map((each) => each.path),
    headers: () => asked.map((each) => each.headers),
    /** @param {Published | 'silent' | undefined} next */
    publish: (next) => {
      asked.length = 0;
      published = next;
      server.closeAllConnections();
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resume) => server.close(resume));
    },
  };
}

/** @param {Published} published */
async function channel({ folder, version, sha512 }) {
  let text = await readFile(path.join(folder, CHANNEL), 'utf8');
  if (version) text = text.replace(/^version: .*/m, `version: ${version}`);
  if (sha512) text = text.replaceAll(/sha512: .*/g, `sha512: ${sha512}`);
  return text;
}
