// Who answers for the packages and where newer ones are found. Set once: `author` (with `email`) and `homepage` in package.json.

/** Such a name is never anybody's (RFC 2606), so that nobody is written to by mistake. */
const NOBODY = 'nobody@hashiya.invalid';
const NOWHERE = 'https://hashiya.invalid';

/** @param {{ author?: { name?: string, email?: string } }} facts of package.json */
exports.maintainer = ({ author = {} }) => `${author.name ?? 'The Hashiya project'} <${author.email || NOBODY}>`;

/**
 * @param {{ homepage?: string }} facts of package.json
 * @param {{ GITHUB_REPOSITORY?: string, HASHIYA_FEED?: string }} env
 */
exports.places = ({ homepage }, { GITHUB_REPOSITORY = '', HASHIYA_FEED: feed }) => {
  const [owner, repo] = GITHUB_REPOSITORY.split('/');
  const host = owner && repo ? `https://github.com/${owner}/${repo}` : undefined;
  const github = host ? [{ provider: 'github', owner, repo, releaseType: 'draft' }] : null;
  return {
    // Packages must name a page; until there is one, the name says so.
    homepage: homepage || host || NOWHERE,
    releases: feed ?? (host && `${host}/releases/latest`),
    publish: feed ? [{ provider: 'generic', url: feed }] : github,
  };
};

/**
 * What stands in the way of a release, in sentences.
 * @param {{ version: string, author?: { name?: string, email?: string }, homepage?: string }} facts of package.json
 * @param {{ tag: string, GITHUB_REPOSITORY?: string }} release
 */
exports.obstacles = (facts, { tag, GITHUB_REPOSITORY }) => {
  const found = [];
  if (tag !== `v${facts.version}`) found.push(`The tag is ${tag || 'missing'}, but package.json says ${facts.version}.`);
  if (exports.maintainer(facts).includes(NOBODY)) {
    found.push('Packages name somebody to write to: set `author.email` in package.json.');
  }
  if (exports.places(facts, { GITHUB_REPOSITORY }).homepage === NOWHERE) {
    found.push('Packages name a page: set `homepage` in package.json.');
  }
  return found;
};
