import { defineConfig } from 'vitest/config';

// Of its own: vite.config.ts stands on a file that only a Java build writes.
export default defineConfig({
  // One page for all files: a new one for each costs more than all tests.
  test: { dir: 'frontend', environment: 'happy-dom', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 },
});
