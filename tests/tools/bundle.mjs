// Bundles the TypeScript of a folder of tests for Node: `node tests/tools/bundle.mjs browser` turns
// tests/browser/main.ts into build/tests/browser.mjs. npm packages stay outside and are found in web/node_modules.
import { build } from "../../web/node_modules/esbuild/lib/main.js";
import { mkdir, rm, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const name = process.argv[2];
const out = join(root, "build/tests");

await mkdir(out, { recursive: true });
await rm(join(out, "node_modules"), { force: true });
await symlink(join(root, "web/node_modules"), join(out, "node_modules"));
await build({
  entryPoints: [join(root, "tests", name, "main.ts")],
  outfile: join(out, `${name}.mjs`),
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node18.3",
  packages: "external",
  tsconfigRaw: "{}", // the paths of tests/tsconfig.json would bundle the packages after all
  sourcemap: "inline",
  logLevel: "warning",
  loader: { ".json": "json" },
});
