import { isLitter } from '../../shared/photo-source/folders';
import { entries, type Entry } from './unzip';

const ZIP = /\.zip$/i;

/** What was given, zips opened: one source for each file in it. A zip that cannot be opened is a sentence. */
export async function sources(files: readonly File[]): Promise<{ found: Entry[]; bad: string[] }> {
  const found: Entry[] = [];
  const bad: string[] = [];
  for (const file of files) {
    if (!ZIP.test(file.name)) {
      found.push({ name: file.webkitRelativePath || file.name, open: () => Promise.resolve(file) });
      continue;
    }
    try {
      found.push(...(await entries(file)).filter((entry) => !isLitter(entry.name)));
    } catch (reason) {
      bad.push(`${file.name}: ${reason instanceof Error ? reason.message : String(reason)}.`);
    }
  }
  return { found, bad };
}

