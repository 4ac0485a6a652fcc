// Bundles the widget: node build.mjs --out DIR. Makes widget.js (the launcher, at a fixed address) and widget/panel.HASH.js (the rest, under a
// name that changes with its bytes), each also compressed, and prints their sizes and the digest of the launcher.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

/** Browsers that have constructed style sheets, dialogs, inert and ARIA properties. */
const target = ["es2022", "chrome109", "firefox119", "safari16.4"];

const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true, target });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

/** What goes out: path below the bot's address, and bytes. */
export async function bundle() {
  const panel = await compile("src/panel.ts", { format: "esm" });
  const panelFile = `/widget/panel.${createHash("sha256").update(panel).digest("hex").slice(0, 12)}.js`;
  const launcher = await compile("src/launcher/widget.ts", {
    format: "iife",
    define: { PANEL_FILE: JSON.stringify(panelFile), PANEL_INTEGRITY: JSON.stringify(integrity(panel)) },
  });
  return [{ file: "/widget.js", bytes: launcher }, { file: panelFile, bytes: panel }];
}

export function integrity(bytes) {
  return "sha256-" + createHash("sha256").update(bytes).digest("base64");
}

export function gzip(bytes) {
  return gzipSync(bytes, { level: 9 });
}

export function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

async function compile(entry, options) {
  const { outputFiles } = await build({
    absWorkingDir: here, entryPoints: [entry], bundle: true, minify: true, write: false, charset: "utf8", legalComments: "none", target, plugins: [styles], ...options,
  });
  return Buffer.from(outputFiles[0].contents);
}

async function write(out) {
  const files = await bundle();
  await rm(out, { recursive: true, force: true });
  for (const { file, bytes } of files) {
    const path = join(out, file);
    await mkdir(dirname(path), { recursive: true });
    await Promise.all([writeFile(path, bytes), writeFile(path + ".gz", gzip(bytes)), writeFile(path + ".br", brotli(bytes))]);
    console.log(`widget: ${file} ${bytes.length} bytes, gzip ${gzip(bytes).length}, brotli ${brotli(bytes).length}`);
  }
  console.log(`widget: integrity="${integrity(files[0].bytes)}"`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const at = process.argv.indexOf("--out");
  if (at < 0) {
    console.error("Say where the bundles go: node build.mjs --out DIR");
    process.exit(2);
  }
  await write(process.argv[at + 1]);
}
