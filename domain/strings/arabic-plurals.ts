// The shape that Arabic strings must have, given the English ones: the same keys, and six plural forms wherever English has two.

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The keys that stand in plural forms, without their endings. */
type Counted<Key> = Key extends `${infer Base}_other` ? Base : never;
type Plain<Key> = Key extends `${string}_one` | `${string}_other` ? never : Key;

/** A missing key, or a missing plural form, fails to compile. */
export type InArabic<English> = {
  readonly [Key in Plain<keyof English>]: English[Key] extends string ? string : InArabic<English[Key]>;
} & { readonly [Key in `${Counted<keyof English>}_${PluralForm}`]: string };

/** The dotted keys that may be asked for: plural keys without their endings. */
export type KeyOf<Strings> = {
  [Key in keyof Strings & string]: Strings[Key] extends string ? Plain<Key> | Counted<Key> : `${Key}.${KeyOf<Strings[Key]>}`;
}[keyof Strings & string];
