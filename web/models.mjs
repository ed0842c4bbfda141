// The maps to start from: an esbuild plugin that gives `import models from "journey-models"`, an object from
// "readiness.da" to the address of the built file. A file that is added to assets/models is there without more ado.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

export function models(root) {
  const folder = join(root, "assets/models");
  return {
    name: "models",
    setup(build) {
      build.onResolve({ filter: /^journey-models$/ }, () => ({ path: folder, namespace: "models" }));
      build.onLoad({ filter: /.*/, namespace: "models" }, async () => {
        const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
        const lines = names.map((name, i) => `import m${i} from "./${name}";`);
        const rows = names.map((name, i) => `${JSON.stringify(name.replace(/\.json$/, ""))}: m${i}`);
        return {
          contents: `${lines.join("\n")}\nexport default { ${rows.join(", ")} };`,
          resolveDir: folder,
          watchDirs: [folder],
        };
      });
      // As files of their own, not as part of the script.
      build.onLoad({ filter: /\/assets\/models\/[^/]*\.json$/ }, async ({ path }) => ({
        contents: await readFile(path),
        loader: "file",
      }));
    },
  };
}
