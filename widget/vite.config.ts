import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';

const common = {
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} satisfies UserConfig;

/** What opens with the first click: a module with a name that changes with its content, and one small part for each language. */
const panel: UserConfig = {
  ...common,
  build: {
    target: 'es2022',
    modulePreload: false,
    manifest: 'manifest.json',
    rollupOptions: {
      input: { panel: 'src/panel/start.tsx' },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
    },
  },
};

/** What shops embed: one classic script under a fixed name, which knows the name of the panel. */
function loader(): UserConfig {
  const manifest = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Record<string, { file: string }>;
  return {
    ...common,
    define: { __PANEL__: JSON.stringify(manifest['src/panel/start.tsx']!.file) },
    build: {
      target: 'es2022',
      emptyOutDir: false,
      lib: { entry: 'src/loader/main.ts', formats: ['iife'], name: '_', fileName: () => 'widget.js' },
    },
  };
}

export default defineConfig(({ mode }) =>
  mode === 'panel' ? panel : mode === 'loader' ? loader() : { ...common, test: { include: ['test/**/*.test.ts'] } } as UserConfig);
