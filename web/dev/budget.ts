import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const MOST = 250_000;

/** What a browser fetches before the first list of conversations is there: the frame, the desk, and the longer of the two languages. */
const FIRST = ['/src/features/inbox/inbox-page.tsx', '/src/locales/zh-CN.json', '/src/features/inbox/locales/zh-CN.json'];

interface Chunk {
  type: 'chunk';
  fileName: string;
  code: string;
  isEntry: boolean;
  facadeModuleId: string | null;
  imports: string[];
  viteMetadata?: { importedCss: Set<string> };
}
type Bundle = Record<string, Chunk | { type: 'asset'; fileName: string; source: string | Uint8Array }>;

/** A build whose first screen has grown beyond its budget fails. */
export function budget(): Plugin {
  return {
    name: 'serai-budget',
    apply: 'build',
    writeBundle(_options, written) {
      const bundle = written as unknown as Bundle;
      const sizes = [...firstFiles(bundle)].map((file) => gzipSync(contentOf(bundle, file)).length);
      const sum = sizes.reduce((total, size) => total + size, 0);
      const told = `The first screen takes ${Math.round(sum / 1000)} kB gzip in ${sizes.length} files; ${MOST / 1000} kB is the most.`;
      if (sum > MOST) this.error(told);
      this.info(told);
    },
  };
}

function firstFiles(bundle: Bundle): Set<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const roots = chunks.filter((chunk) => chunk.isEntry || FIRST.some((end) => chunk.facadeModuleId?.endsWith(end)));
  if (roots.length <= FIRST.length) throw new Error(`The files of the first screen are not all there: ${roots.map((chunk) => chunk.fileName).join(', ')}`);
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    chunk.imports.forEach(visit);
  };
  roots.forEach((chunk) => visit(chunk.fileName));
  return files;
}

function contentOf(bundle: Bundle, name: string): string | Uint8Array {
  const file = bundle[name];
  if (!file) throw new Error(`${name} was not written.`);
  return file.type === 'chunk' ? file.code : file.source;
}
