// What the licences of the libraries in the page ask for: their texts, beside it (notices.txt).
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const texts = {
  "Inter (font)": "web/node_modules/@fontsource-variable/inter/LICENSE",
  "Lucide (icons)": "web/node_modules/lucide-static/LICENSE",
  fflate: "web/node_modules/fflate/LICENSE",
  "Dear ImGui": "build/libraries/imgui/LICENSE.txt",
};

// nlohmann/json's header names its holder; the text is the one of the MIT licence, which is also ours.
async function jsonNotice(root) {
  const header = await readFile(join(root, "build/libraries/include/nlohmann/json.hpp"), "utf8");
  const holder = /SPDX-FileCopyrightText: (.*)/.exec(header)?.[1] ?? "Niels Lohmann";
  const mit = await readFile(join(root, "LICENSE"), "utf8");
  return mit.replace(/^Copyright.*$/m, `Copyright (c) ${holder}`);
}

export async function notices(root) {
  const parts = [["Journey Mapper", await readFile(join(root, "LICENSE"), "utf8")]];
  for (const [name, path] of Object.entries(texts)) parts.push([name, await readFile(join(root, path), "utf8")]);
  parts.push(["nlohmann/json", await jsonNotice(root)]);
  return parts.map(([name, text]) => `${name}\n${"=".repeat(name.length)}\n\n${text.trim()}\n`).join("\n\n");
}
