/** A fetch that tells how many bytes have come, unpacked. */
export function counted(fetched: typeof fetch, tell: (bytes: number) => void): typeof fetch {
  let bytes = 0;
  return async (input, init) => {
    const response = await fetched(input, init);
    if (!response.ok || response.body === null) {
      return response;
    }
    // What the caller gets is the response itself: browsers keep what they compile of such alone.
    void count(response.clone().body!, (more) => tell((bytes += more)));
    return response;
  };
}

async function count(body: ReadableStream<Uint8Array>, tell: (bytes: number) => void): Promise<void> {
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    tell(next.value.byteLength);
  }
}
