// Compresses what was built, and refuses a widget that has grown beyond what a shop's page should load before the first click.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const BEFORE_FIRST_OPEN = 20_000;
const AT_FIRST_OPEN = 40_000;
const dist = new URL('../dist/', import.meta.url).pathname;

const compress = (path) => {
  const bytes = readFileSync(path);
  const gz = gzipSync(bytes, { level: 9 });
  writeFileSync(`${path}.gz`, gz);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  return { raw: bytes.length, gzip: gz.length };
};

rmSync(join(dist, 'manifest.json'), { force: true });
const loader = compress(join(dist, 'widget.js'));
const assets = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
const sizes = Object.fromEntries(assets.map((name) => [name, compress(join(dist, 'assets', name))]));
const panel = Object.entries(sizes).find(([name]) => name.startsWith('panel-'))[1];
console.log(`widget.js ${loader.gzip} B gzip (${loader.raw} B), panel ${panel.gzip} B gzip, ${assets.length - 1} languages`);

if (loader.gzip > BEFORE_FIRST_OPEN || panel.gzip > AT_FIRST_OPEN) {
  console.error(`too large: widget.js may have ${BEFORE_FIRST_OPEN} B, the panel ${AT_FIRST_OPEN} B`);
  process.exit(1);
}
