// Runs the widget's tests: bundles each, with the types taken off, and gives them to Node's own runner.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const tests = join(here, "../../tests/ChatBot.Widget");
const out = await mkdtemp(join(tmpdir(), "widget-tests-"));
try {
  const files = (await readdir(tests)).filter(name => name.endsWith(".test.ts"));
  await build({
    entryPoints: files.map(name => join(tests, name)),
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    loader: { ".css": "text" },
    nodePaths: [join(here, "node_modules")],
    external: ["esbuild"],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    define: { WIDGET_FOLDER: JSON.stringify(here) },
    logLevel: "warning",
  });
  const run = spawnSync(process.execPath, ["--test", "--test-reporter=spec", out], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(out, { recursive: true, force: true });
}
