// What attributes are called where a format's own fields stand beside them: by their keys, or `attribute_KEY` where that would be taken.

const PREFIX = 'attribute_';

/** @param taken names of the format's own fields. */
export function nameOfAttribute(key: string, taken: ReadonlySet<string>): string {
  return taken.has(key) || key.startsWith(PREFIX) ? PREFIX + key : key;
}

/** The key again; what other tools call so stays as it is. */
export function attributeNamed(name: string, taken: ReadonlySet<string>): string {
  const key = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '';
  return taken.has(key) || key.startsWith(PREFIX) ? key : name;
}
