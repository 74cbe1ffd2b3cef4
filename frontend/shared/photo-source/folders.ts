/** What file managers leave behind. */
const LITTER = /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/;

export function isLitter(path: string): boolean {
  return LITTER.test(path);
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells of some of its entries at a time, and of none when it has told of all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return all;
    }
    all.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isLitter(entry.fullPath)) {
    return [];
  }
  if (entry.isFile) {
    return [await fileOf(entry as FileSystemFileEntry)];
  }
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  const files = [];
  for (const child of inside) {
    files.push(...(await filesOf(child)));
  }
  return files;
}

/** The files that were dropped, those in dropped folders too. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<File[]> {
  // Both lists are empty as soon as the event is over.
  const plain = [...(transfer?.files ?? [])];
  const entries = [...(transfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry != null);
  if (!entries.some((entry) => entry.isDirectory)) {
    return plain;
  }
  return (await Promise.all(entries.map(filesOf))).flat();
}
