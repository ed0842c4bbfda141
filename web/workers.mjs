// Scripts for workers: an esbuild plugin that gives `import address from "worker:painter_worker.ts"`, the address of a
// file of its own, built from that source beside the importing one.
import { build } from "esbuild";
import { join } from "node:path";

export const workers = {
  name: "workers",
  setup(plugin) {
    plugin.onResolve({ filter: /^worker:/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice("worker:".length)).replace(/\.ts$/, ".js"),
      namespace: "worker",
    }));
    plugin.onLoad({ filter: /.*/, namespace: "worker" }, async ({ path }) => {
      const { minify, target, charset, legalComments } = plugin.initialOptions;
      const source = path.replace(/\.js$/, ".ts");
      // A classic script: browsers that know modules in workers are younger than those that know workers.
      const options = { entryPoints: [source], bundle: true, write: false, format: "iife" };
      const { outputFiles } = await build({ ...options, minify, target, charset, legalComments });
      return { contents: outputFiles[0].contents, loader: "file" };
    });
  },
};
