// `node tools/packing/check-release.mjs TAG`: whether what is checked out may be released under this tag.
import { obstacles } from '../../packaging/publisher.cjs';
import { requireFromRepository } from '../repository.mjs';

const found = obstacles(requireFromRepository('./package.json'), { ...process.env, tag: process.argv[2] ?? '' });
for (const each of found) console.error(each);
process.exitCode = found.length === 0 ? 0 : 1;
