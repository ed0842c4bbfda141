// What the licences of the libraries in the page ask for: their texts, beside it (notices.txt).
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const texts = {
  "Inter (font)": "web/node_modules/@fontsource-variable/inter/LICENSE",
  "Lucide (icons)": "web/node_modules/lucide-static/LICENSE",
  fflate: "web/node_modules/fflate/LICENSE",
  "Dear ImGui": "build/libraries/imgui/LICENSE.txt",
};

export async function notices(root) {
  const parts = [["Journey Mapper", await readFile(join(root, "LICENSE"), "utf8")]];
  for (const [name, path] of Object.entries(texts)) parts.push([name, await readFile(join(root, path), "utf8")]);
  return parts.map(([name, text]) => `${name}\n${"=".repeat(name.length)}\n\n${text.trim()}\n`).join("\n\n");
}
