import { defineConfig } from 'vitest/config';

// Of its own: vite.config.ts stands on a file that only a Java build writes.
export default defineConfig({
  test: { dir: 'frontend', environment: 'happy-dom' },
});
