import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The server serves dist/ under /simulator/. */
export default defineConfig({
  base: '/simulator/',
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5174, proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: { target: 'es2023' },
  test: {
    environment: 'jsdom',
    globals: true,
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/lib/setup-tests.ts'],
  },
});
