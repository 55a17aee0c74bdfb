import type { Plugin } from 'vite';

const COMPONENT = /@mantine\/core\/.*\/(\w+)\.module\.mjs$/;
const STYLE = /@mantine\/core\/styles\/(\w+)\.layer\.css$/;

/** Only the styles of components that are used are loaded; a build in which one has none fails. */
export function styles(): Plugin {
  return {
    name: 'serai-styles',
    apply: 'build',
    generateBundle(_options, bundle) {
      const named = (pattern: RegExp, ids: string[]) => new Set(ids.flatMap((id) => pattern.exec(id)?.[1] ?? []));
      const used = named(COMPONENT, Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])));
      const styled = named(STYLE, [...this.getModuleIds()]);
      const missing = [...used].filter((name) => !styled.has(name));
      if (used.size === 0) this.error('None of Mantine’s components was found.');
      if (missing.length > 0) this.error(`src/app/mantine-styles.ts lacks ${missing.join(', ')}.`);
    },
  };
}
