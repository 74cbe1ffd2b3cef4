/** Why there is no camera, and what to do: a sentence in its place. */
export function cameraTrouble(reason: unknown, secure: boolean): string {
  if (!secure) {
    return 'Browsers give a camera only to pages that come by https, or from this machine itself (localhost). Choose a file instead.';
  }
  switch (reason instanceof Error ? reason.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'The browser was not allowed to use the camera. Allow it beside the page’s address, then press Camera again.';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'No camera was found on this machine. Choose a file instead.';
    case 'NotReadableError':
    case 'AbortError':
      return 'The camera does not answer. Another program may be using it: close that, then press Camera again.';
    default:
      return 'This browser has no camera to offer. Choose a file instead.';
  }
}
