// Who answers for the packages, where newer ones are found, and what stands in the way of a release.
import { describe, expect, test } from 'vitest';
import { maintainer, obstacles, places } from '../../packaging/publisher.cjs';

const facts = { version: '1.2.3', author: { name: 'Layla', email: 'layla@example.org' }, homepage: 'https://example.org' };

test('packages name the author of package.json, or somebody who plainly is nobody', () => {
  expect(maintainer(facts)).toBe('Layla <layla@example.org>');
  expect(maintainer({ author: { name: 'Layla' } })).toBe('Layla <nobody@hashiya.invalid>');
});

describe('where newer versions are found', () => {
  test('at the releases of the repository that builds', () => {
    expect(places({}, { GITHUB_REPOSITORY: 'o/r' })).toEqual({
      homepage: 'https://github.com/o/r',
      releases: 'https://github.com/o/r/releases/latest',
      publish: [{ provider: 'github', owner: 'o', repo: 'r', releaseType: 'draft' }],
    });
  });
  test('at a folder of one’s own, if one is named', () => {
    const found = places(facts, { GITHUB_REPOSITORY: 'o/r', HASHIYA_FEED: 'https://in.example/hashiya' });
    expect(found).toMatchObject({ homepage: 'https://example.org', releases: 'https://in.example/hashiya' });
    expect(found.publish).toEqual([{ provider: 'generic', url: 'https://in.example/hashiya' }]);
  });
  test('nowhere from a checkout', () => {
    expect(places({}, {})).toMatchObject({ releases: undefined, publish: null });
  });
});

test('a release is in the way of nothing once somebody answers for it and the tag is the version', () => {
  expect(obstacles(facts, { tag: 'v1.2.3' })).toEqual([]);
  expect(obstacles({ ...facts, homepage: '' }, { tag: 'v1.2.3', GITHUB_REPOSITORY: 'o/r' })).toEqual([]);
});

test.each([
  [{ ...facts, author: { name: 'Layla' } }, 'v1.2.3', 'author.email'],
  [{ ...facts, homepage: '' }, 'v1.2.3', 'homepage'],
  [facts, 'v1.2.4', 'v1.2.4'],
  [facts, '', 'missing'],
])('%j under the tag “%s” is not released, and is told %s', (of, tag, told) => {
  expect(obstacles(of, { tag })).toEqual([expect.stringContaining(told)]);
});
