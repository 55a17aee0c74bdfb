import { defineConfig } from 'vitest/config';

/** The files share one machine of two cores and its browser, so they run one after the other. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    fileParallelism: false,
    globalSetup: ['./harness/global-setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['verbose'],
    // a browser on a busy machine can miss a moment; what fails twice is broken
    retry: 1,
  },
});
