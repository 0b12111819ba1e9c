import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['unit/**/*.test.ts'],
    // Vitest itself leaves one processor free, which of two is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Property tests and real workers on two shared cores: slow is not broken.
    testTimeout: 30_000,
  },
});
