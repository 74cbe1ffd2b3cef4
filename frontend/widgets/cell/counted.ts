/** A fetch that tells how many bytes have come, unpacked. */
export function counted(fetched: typeof fetch, tell: (bytes: number) => void): typeof fetch {
  let bytes = 0;
  return async (input, init) => {
    const response = await fetched(input, init);
    if (!response.ok || response.body === null) {
      return response;
    }
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        tell(bytes);
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), response);
  };
}
