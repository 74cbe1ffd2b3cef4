import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'lessons/modules';

/** What cells can import, as the server gives it to them. */
export function modules(): Record<string, string> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.py'));
  return Object.fromEntries(files.map((file) => [file.slice(0, -3), readFileSync(join(FOLDER, file), 'utf8')]));
}
