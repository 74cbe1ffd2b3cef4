/** Where the picture of a class lies, at the address that the server gives pictures from. */
export function pictureAddress(url: string, id: number, file: string): string {
  return `${url}?${new URLSearchParams({ class: String(id), name: file })}`;
}
