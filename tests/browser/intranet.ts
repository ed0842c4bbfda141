// A server between the page's own and its readers, as offices have them: it changes what passes, puts the page under a
// folder or into other pages, and can be switched off.
import { createServer, request as requestFrom, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "./harness.ts";

export interface Intranet {
  /** Where the page is, without a slash at the end: "/wiki/tools". */
  folder?: string;
  /** The name it is reached by, if not this machine's address. The browser has to be told where that is. */
  host?: string;
  /** Takes out of a request what must not reach the page's server. */
  asks?(headers: OutgoingHttpHeaders): void;
  /** Changes what its server answers for a path. */
  answers?(headers: OutgoingHttpHeaders, path: string): void;
  /** Pages and scripts of others on the same server. */
  pages?: Record<string, string>;
}

export interface Between {
  /** Where the page is, without a slash at the end. */
  address: string;
  /** Where the server is. */
  root: string;
  /** The paths it was asked for. */
  asked: string[];
  /** From here on nobody answers. */
  stop(): void;
}

const typed = (type: string) => ({ "Content-Type": `text/${type}; charset=utf-8` });

function passOn(to: string, how: Intranet, incoming: IncomingMessage, response: ServerResponse): void {
  const path = (incoming.url ?? "/").slice(how.folder?.length ?? 0);
  const headers: OutgoingHttpHeaders = { ...incoming.headers };
  how.asks?.(headers);
  const onward = requestFrom(`${to}${path}`, { method: incoming.method, headers }, (answer) => {
    const answered: OutgoingHttpHeaders = { ...answer.headers };
    how.answers?.(answered, path);
    response.writeHead(answer.statusCode ?? 502, answered);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  onward.end();
}

/** Starts such a server before the site under test; it ends with the test. */
export async function between(context: TestContext, how: Intranet = {}): Promise<Between> {
  const asked: string[] = [];
  const { folder = "", host = "127.0.0.1", pages = {} } = how;
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? "/";
    asked.push(path);
    if (pages[path] !== undefined) response.writeHead(200, typed(path.endsWith(".js") ? "javascript" : "html")).end(pages[path]);
    else if (path.startsWith(`${folder}/`)) passOn(context.address, how, incoming, response);
    else response.writeHead(404, typed("html")).end("<!doctype html><title>Not here</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  context.afterwards(stop);
  const root = `http://${host}:${(server.address() as AddressInfo).port}`;
  return { address: root + folder, root, asked, stop };
}
