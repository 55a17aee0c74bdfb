import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './dev/budget.ts';
import { twin } from './dev/plugin.ts';
import { styles } from './dev/styles.ts';

/** The server serves dist/ under /app/ and answers every unknown path with its index.html. */
export default defineConfig(({ mode }) => ({
  base: '/app/',
  plugins: [react(), mode === 'test' ? [] : [twin(), styles(), budget()]],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', port: 5173, strictPort: false },
  build: { target: 'es2023', chunkSizeWarningLimit: 600 },
  test: {
    environment: 'jsdom',
    globals: true,
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'dev/**/*.test.ts'],
    setupFiles: ['./src/lib/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}));
