// Values at the head of a README, as the readers of YAML that the Hub uses take them.

/** JSON is YAML, but for signs that YAML takes for ends of lines or does not take at all. */
export function yamlText(words: string): string {
  return JSON.stringify(words).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Letters, digits and underscores; some words are truths to YAML, such as the code of Norwegian. */
export const yamlWord = (word: string): string => (/^(?:y|n|yes|no|on|off|true|false|null)$/.test(word) ? yamlText(word) : word);
