// Sets articles and quotes in the face, size and line height of the preferences.
import { useInsertionEffect } from 'react';
import { type Preferences, usualReading } from '../domain/preferences';

type ReadingType = Pick<Preferences, 'readingFont' | 'textSize' | 'lineHeight'>;

/** The others stand in for letters that a face lacks. */
const faces: Readonly<Record<Preferences['readingFont'], string>> = {
  'noto-naskh': "'Noto Naskh Arabic', 'Amiri', serif",
  amiri: "'Amiri', 'Noto Naskh Arabic', serif",
  plex: "'IBM Plex Sans Arabic', 'Noto Naskh Arabic', sans-serif",
};

export function faceOf(font: Preferences['readingFont']): string {
  return faces[font];
}

/** One name for all that moves letters. */
export function readingType(preferences: ReadingType | null): string {
  const { readingFont, textSize, lineHeight } = preferences ?? usualReading;
  return `${readingFont} ${textSize} ${lineHeight}`;
}

/** Before any layout effect measures the page, which would else measure the letters as they were. */
export function useReadingType(preferences: ReadingType | null): void {
  const { readingFont, textSize, lineHeight } = preferences ?? usualReading;
  useInsertionEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--naskh', faces[readingFont]);
    style.setProperty('--reading-size', `${textSize / 16}rem`);
    style.setProperty('--reading-line', String(lineHeight));
  }, [readingFont, textSize, lineHeight]);
}
