// The project that the program was started with, however the system writes its place.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param from the folder in which it was started, which for a second start is another */
export function projectInArguments(argv: readonly string[], from: string): string | null {
  const file = argv.slice(1).find((argument) => /\.hashiya$/i.test(argument));
  if (!file) return null;
  // Menus and file managers of Linux name files as addresses.
  return file.startsWith('file:') ? placeOf(file) : path.resolve(from, file);
}

function placeOf(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}
