// The shapes of the icons: an esbuild plugin that gives `import icons from "journey-icons"`, one path per row of
// app/ui/icons.def, in its order, taken from the npm package lucide-static; and "journey-first-icons", an object with
// those that the first seconds need (web/split.mjs wrote which), each under its place.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const attribute = (element, name, otherwise = 0) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(element);
  return found ? Number(found[1]) : otherwise;
};

const ellipse = (x, y, rx, ry) => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

function rectangle(element) {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => attribute(element, name));
  const rx = attribute(element, "rx", attribute(element, "ry"));
  if (!rx) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx, dy) => `a${rx} ${rx} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * rx, height - 2 * rx];
  return (
    `M${x + rx} ${y}h${across}${corner(rx, rx)}v${down}${corner(-rx, rx)}h${-across}${corner(-rx, -rx)}` +
    `v${-down}${corner(rx, -rx)}Z`
  );
}

// A path of its own may begin with a relative "m"; behind another path that would be relative to where that one ended.
// "m7 10 5 5" becomes "M7 10l5 5".
function absoluteStart(path) {
  const number = "-?(?:\\d*\\.)?\\d+";
  const start = new RegExp(`^m\\s*(${number})[\\s,]*(${number})[\\s,]*(?=([-.\\d])?)`).exec(path);
  if (!start) return path;
  return `M${start[1]} ${start[2]}${start[3] ? "l" : ""}${path.slice(start[0].length)}`;
}

const pathOf = {
  path: (element) => absoluteStart(/\sd="([^"]*)"/.exec(element)[1]),
  circle: (element) => {
    const r = attribute(element, "r");
    return ellipse(attribute(element, "cx"), attribute(element, "cy"), r, r);
  },
  ellipse: (element) => ellipse(...["cx", "cy", "rx", "ry"].map((name) => attribute(element, name))),
  line: (element) =>
    `M${attribute(element, "x1")} ${attribute(element, "y1")}L${attribute(element, "x2")} ${attribute(element, "y2")}`,
  rect: rectangle,
  polyline: (element) => `M${/\spoints="([^"]*)"/.exec(element)[1]}`,
  polygon: (element) => `M${/\spoints="([^"]*)"/.exec(element)[1]}Z`,
};

function pathOfIcon(svg, name) {
  const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.indexOf("</svg>"));
  const parts = [...body.matchAll(/<(\w+)([^>]*)>/g)].map(([element, kind]) => {
    if (!(kind in pathOf)) throw new Error(`icon ${name}: <${kind}> is not known to web/icons.mjs`);
    return pathOf[kind](element);
  });
  if (parts.length === 0) throw new Error(`icon ${name} is empty`);
  return parts.join("");
}

async function pathsOf(table, folder) {
  const rows = await readFile(table, "utf8");
  const names = [...rows.matchAll(/^JOURNEY_ICON\(\w+, "([a-z0-9-]+)"\)/gm)].map(([, name]) => name);
  return Promise.all(names.map(async (name) => pathOfIcon(await readFile(join(folder, `${name}.svg`), "utf8"), name)));
}

export function icons(root, first) {
  const table = join(root, "app/ui/icons.def");
  const paths = pathsOf(table, join(root, "web/node_modules/lucide-static/icons"));
  const loaded = (value) => ({ contents: JSON.stringify(value), loader: "json", watchFiles: [table, first] });
  return {
    name: "icons",
    setup(build) {
      build.onResolve({ filter: /^journey-(first-)?icons$/ }, ({ path }) => ({ path, namespace: "icons" }));
      build.onLoad({ filter: /^journey-icons$/, namespace: "icons" }, async () => loaded(await paths));
      build.onLoad({ filter: /^journey-first-icons$/, namespace: "icons" }, async () => {
        const all = await paths;
        const places = JSON.parse(await readFile(first, "utf8"));
        return loaded(Object.fromEntries(places.map((place) => [place, all[place]])));
      });
    },
  };
}
