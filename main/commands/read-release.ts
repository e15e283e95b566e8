// Reads what a release holds, and holds every file of it against its SHA-256 on the way. A native JSONL file is read like a release.
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { done, type Outcome, type Problem, problem, refused } from '../../domain/problem';
import { wholeOf } from '../../formats/in-parts';
import { linesOf, parseJson } from '../../formats/json/parse-json';
import { badRecords } from '../../formats/jsonl/read-article-record';
import { readJsonlInParts } from '../../formats/jsonl/read-jsonl';
import {
  type ArticleContents,
  articleContentsSchema,
  CONTENTS_VERSION,
  contentsHeaderSchema,
  contentsOf,
} from '../../formats/release/contents';
import { CONTENTS, RELEASE_VERSION } from './release-project';
import { MANIFEST } from './write-folder';

export interface ReadRelease {
  readonly scheme: { readonly name: string; readonly version: number };
  readonly articles: readonly ArticleContents[];
}

const within = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\]+$/);
const manifestSchema = z.object({
  release: z.number(),
  files: z.array(z.object({ path: within, bytes: z.number(), sha256: z.string() })),
});
type Manifest = z.infer<typeof manifestSchema>;

export async function readRelease(path: string): Promise<Outcome<ReadRelease>> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return refused(problem('file-missing', { path }));
  return found.isDirectory() ? await readFolder(path) : await readJsonlFile(path);
}

async function readFolder(path: string): Promise<Outcome<ReadRelease>> {
  const manifest = await readManifest(path);
  if (!manifest.ok) return manifest;
  const damages: Problem[] = [];
  for (const file of manifest.value.files) damages.push(...(await damageOf(path, file)));
  if (damages.length > 0) return refused(...damages);
  if (!manifest.value.files.some((file) => file.path === CONTENTS)) return refused(problem('not-a-release', { path }));
  return readContents(join(path, CONTENTS), await readFile(join(path, CONTENTS)));
}

async function readManifest(path: string): Promise<Outcome<Manifest>> {
  const content = await readFile(join(path, MANIFEST), 'utf8').catch(() => null);
  const parsed = content === null ? null : parseJson(new TextEncoder().encode(content), { file: MANIFEST, line: 1, start: 0 });
  const manifest = manifestSchema.safeParse(parsed?.ok ? parsed.value : null);
  if (!manifest.success) return refused(problem('not-a-release', { path }));
  const found = manifest.data.release;
  if (found > RELEASE_VERSION) return refused(problem('newer-release', { path, found, supported: RELEASE_VERSION }));
  return done(manifest.data);
}

async function damageOf(path: string, { path: file, sha256: expected }: Manifest['files'][number]): Promise<Problem[]> {
  const place = join(path, ...file.split('/'));
  if (!statSync(place, { throwIfNoEntry: false })?.isFile()) return [problem('release-file-missing', { path, file })];
  const hash = createHash('sha256');
  try {
    for await (const block of createReadStream(place)) hash.update(block);
  } catch (error) {
    return [problem('file-unreadable', { path: place, reason: error instanceof Error ? error.message : String(error) })];
  }
  const found = hash.digest('hex');
  return found === expected ? [] : [problem('release-file-changed', { path, file, found, expected })];
}

function readContents(path: string, bytes: Uint8Array): Outcome<ReadRelease> {
  const problems: Problem[] = [];
  const articles: ArticleContents[] = [];
  let scheme: ReadRelease['scheme'] | null = null;
  for (const { bytes: line, start, number } of linesOf(bytes)) {
    const place = { file: basename(path), line: number };
    const parsed = parseJson(line, { ...place, start });
    if (!parsed.ok) {
      problems.push(...parsed.problems);
    } else if (scheme === null) {
      const header = contentsHeaderSchema.safeParse(parsed.value);
      if (!header.success) return refused(problem('not-a-release', { path }));
      const found = header.data.contents;
      if (found > CONTENTS_VERSION) return refused(problem('newer-release', { path, found, supported: CONTENTS_VERSION }));
      scheme = header.data.scheme;
    } else {
      const record = articleContentsSchema.safeParse(parsed.value);
      if (record.success) articles.push(record.data);
      else problems.push(...badRecords(record.error, place));
    }
  }
  if (problems.length > 0) return refused(...problems);
  return scheme ? done({ scheme, articles }) : refused(problem('not-a-release', { path }));
}

async function readJsonlFile(path: string): Promise<Outcome<ReadRelease>> {
  const read = wholeOf(readJsonlInParts({ name: basename(path), bytes: await readFile(path) }));
  if (!read.ok)
    return read.problems.some(({ code }) => code === 'missing-header') ? refused(problem('not-a-release', { path })) : read;
  const { project, articles, problems } = read.value;
  if (problems.length > 0) return refused(...problems);
  const { name, version } = project?.scheme ?? { name: '', version: 0 };
  return done({ scheme: { name, version }, articles: articles.map((article) => contentsOf(article)) });
}
