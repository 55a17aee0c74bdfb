import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** What index.html asks for: whatever screen comes first, it waits for these. */
const MOST_AT_FIRST = 250_000;

/** The same with the desk itself and the longer of the two languages: everything before the first list of conversations is there. */
const MOST_FOR_THE_DESK = 380_000;
const DESK = ['/src/app/frame/signed-in.tsx', '/src/features/inbox/inbox-page.tsx', '/src/locales/zh-CN.json', '/src/features/inbox/locales/zh-CN.json'];

interface Chunk {
  type: 'chunk';
  fileName: string;
  code: string;
  isEntry: boolean;
  moduleIds: string[];
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
      const entry = chunksWith(bundle, []);
      const desk = chunksWith(bundle, DESK);
      if (desk.length !== entry.length + DESK.length) this.error(`The desk is not where it was: ${desk.map((chunk) => chunk.fileName).join(', ')}`);
      const check = (what: string, chunks: Chunk[], most: number) => {
        const sizes = [...withImports(bundle, chunks)].map((file) => gzipSync(contentOf(bundle, file)).length);
        const sum = sizes.reduce((total, size) => total + size, 0);
        const told = `${what}: ${Math.round(sum / 1000)} kB gzip in ${sizes.length} files, at most ${most / 1000}.`;
        if (sum > most) this.error(told);
        this.info(told);
      };
      check('The first bundle', entry, MOST_AT_FIRST);
      check('The whole first screen', desk, MOST_FOR_THE_DESK);
    },
  };
}

function chunksWith(bundle: Bundle, modules: string[]): Chunk[] {
  const holds = (chunk: Chunk) => modules.some((end) => chunk.moduleIds.some((id) => id.endsWith(end)));
  return Object.values(bundle).flatMap((file) => (file.type === 'chunk' && (file.isEntry || holds(file)) ? [file] : []));
}

/** The files of these chunks and of all that they import at once. */
function withImports(bundle: Bundle, chunks: Chunk[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk') return;
    files.add(name);
    for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
    chunk.imports.forEach(visit);
  };
  chunks.forEach((chunk) => visit(chunk.fileName));
  return files;
}

function contentOf(bundle: Bundle, name: string): string | Uint8Array {
  const file = bundle[name];
  if (!file) throw new Error(`${name} was not written.`);
  return file.type === 'chunk' ? file.code : file.source;
}
