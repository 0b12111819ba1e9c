import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['unit/**/*.test.ts'],
    // Property tests and real workers on two shared cores: slow is not broken.
    testTimeout: 30_000,
  },
});
