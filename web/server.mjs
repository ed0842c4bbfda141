// A small static web server for the built page, without dependencies, for web/serve and the browser tests. It shows what
// a real server should do: the right media types, the precompressed twins, a strict Content-Security-Policy, and caching
// by content.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const mediaTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
};

// What the page needs, and nothing else: scripts and styles from here only, no eval, nothing that could send a map
// anywhere.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

// main-3F2504E0.js: named after its content by the build, so it never changes.
const namedAfterContent = /-[0-9A-Z]{8}\.[a-z0-9]+$/;

async function readOrNull(file) {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

// The file for a request path, or null outside the folder.
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && !path.includes("\0") ? file : null;
}

async function answer(folder, request, response) {
  const end = (status, headers, body) => {
    response.writeHead(status, { "X-Content-Type-Options": "nosniff", ...headers });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (request.method !== "GET" && request.method !== "HEAD") return end(405, { Allow: "GET, HEAD" }, "");
  const file = fileFor(folder, request.url);
  const plain = file && (await readOrNull(file));
  if (!plain) return end(404, { "Content-Type": "text/plain; charset=utf-8" }, "Not found\n");

  const wantsBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  const compressed = wantsBrotli ? await readOrNull(`${file}.br`) : null;
  const tag = `"${createHash("sha256").update(plain).digest("hex").slice(0, 32)}${compressed ? "-br" : ""}"`;
  const headers = {
    "Content-Type": mediaTypes[extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": policy,
    "Referrer-Policy": "no-referrer",
    // A frame with sandbox="allow-scripts" is nobody's: it gets modules and fonts only from who shares with everybody.
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": namedAfterContent.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: tag,
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === tag) return end(304, headers);
  if (compressed) headers["Content-Encoding"] = "br";
  const body = compressed ?? plain;
  end(200, { ...headers, "Content-Length": body.length }, body);
}

/** Serves a folder on this machine only. Port 0 takes a free one; the promise gives the address and a way to stop. */
export function serve(folder, port) {
  const absolute = resolve(folder);
  const server = createServer((request, response) => {
    answer(absolute, request, response).catch(() => response.destroy());
  });
  return new Promise((resolvePromise, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () =>
      resolvePromise({ address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }),
    );
  });
}
