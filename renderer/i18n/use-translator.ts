// Gives components the language in force.
import { createContext, useContext } from 'react';
import { type Translator, translator } from './translator';

export const TranslatorContext = createContext<Translator>(translator({ language: 'en', digits: 'latn' }));

export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
