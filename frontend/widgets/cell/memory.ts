/** What Python may hold, the interpreter's own 20 MB among it. */
export const MOST_MEGABYTES = 256;

const PAGE = 64 * 1024;

/**
 * Ends the growth of every WebAssembly memory that is made in this thread. Python then meets a
 * MemoryError, in the line that asked for too much, long before the browser is short of memory.
 */
export function limitMemory(megabytes = MOST_MEGABYTES): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > megabytes * 1024 * 1024) {
      throw new RangeError(`a cell has ${megabytes} MB of memory`);
    }
    return grow.call(this, pages);
  };
}
