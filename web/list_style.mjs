// The style of the list view as text: an esbuild plugin that gives `import style from "journey-list-style"`, which is
// web/src/list.css below the design tokens as custom properties (--surface-canvas, --text-primary, …), light and dark.
import { transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const named = ([group, colors]) =>
  Object.entries(colors).map(([name, color]) => `--${group}-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}:${color};`);

/** The colours of one theme; those of readiness as rules for elements that say which step they are. */
function rulesOf({ readiness, ...groups }, root) {
  const steps = Object.entries(readiness).map(
    ([step, { fill, text }]) => `${root} [data-step="${step}"]{background:${fill};color:${text}}`,
  );
  return `${root}{${Object.entries(groups).flatMap(named).join("")}}${steps.join("")}`;
}

export function listStyle(root) {
  return {
    name: "list style",
    setup(build) {
      const files = [join(root, "assets/tokens.json"), join(root, "web/src/list.css")];
      build.onResolve({ filter: /^journey-list-style$/ }, () => ({ path: files[1], namespace: "list-style" }));
      build.onLoad({ filter: /.*/, namespace: "list-style" }, async () => {
        const [tokens, css] = await Promise.all(files.map((file) => readFile(file, "utf8")));
        const { light, dark } = JSON.parse(tokens).color;
        const whole = rulesOf(light, ":root") + rulesOf(dark, ':root[data-theme="dark"]') + css;
        const { code } = await transform(whole, { loader: "css", minify: true });
        return { contents: code, loader: "text", watchFiles: files };
      });
    },
  };
}
