// WebKit as Debian has it (WebKitGTK's MiniBrowser), driven over WebDriver, which is plain HTTP: as much of Puppeteer's
// page as the screens of the browser tests use, with real mouse and keyboard.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { eventually, patience, type Page } from "../browser/harness.ts";

const program = "WebKitWebDriver";
const names = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map((folder) => `${folder}/MiniBrowser`);

/** Debian has a folder for each kind of processor. */
const installedBrowser = () =>
  readdirSync("/usr/lib").flatMap((kind) => names.map((name) => join("/usr/lib", kind, name))).find((path) => existsSync(path));

type Json = Record<string, unknown>;

/** The keys that have no character, as WebDriver calls them. */
const keys: Record<string, string> = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE006", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A", Escape: "\uE00C",
  End: "\uE010", Home: "\uE011", ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
  Insert: "\uE016", Delete: "\uE017", F1: "\uE031",
};

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** One conversation with a browser. */
class Session {
  constructor(readonly address: string) {}

  async ask<Answer>(method: "GET" | "POST" | "DELETE", path: string, body?: Json): Promise<Answer> {
    const init = body ? { method, body: JSON.stringify(body) } : { method };
    const response = await fetch(this.address + path, init);
    const { value } = (await response.json()) as { value: Answer };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  }

  act(kind: "pointer" | "key" | "wheel", actions: Json[]): Promise<void> {
    return this.ask("POST", "/actions", { actions: [{ type: kind, id: kind, actions }] });
  }
}

const pause = { type: "pause", duration: 0 };
const buttons = { left: 0, middle: 1, right: 2 };

function mouseOf(session: Session) {
  const move = (x: number, y: number) => ({ type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) });
  const at = { x: 0, y: 0 };
  const go = (x: number, y: number): Json => {
    Object.assign(at, { x, y });
    return move(x, y);
  };
  return {
    move: async (x: number, y: number, { steps = 1 } = {}) => {
      const from = { ...at };
      const share = (step: number) => go(from.x + ((x - from.x) * step) / steps, from.y + ((y - from.y) * step) / steps);
      for (let step = 1; step <= steps; step += 1) await session.act("pointer", [share(step)]);
    },
    down: () => session.act("pointer", [{ type: "pointerDown", button: 0 }]),
    up: () => session.act("pointer", [{ type: "pointerUp", button: 0 }]),
    click: async (x: number, y: number, { count = 1, button = "left" as keyof typeof buttons } = {}) => {
      const press = { button: buttons[button] };
      const click = [{ type: "pointerDown", ...press }, pause, { type: "pointerUp", ...press }, pause];
      await session.act("pointer", [go(x, y), ...Array.from({ length: count }, () => click).flat()]);
    },
    wheel: ({ deltaX = 0, deltaY = 0 }) =>
      session.act("wheel", [{ type: "scroll", x: Math.round(at.x), y: Math.round(at.y), deltaX, deltaY, duration: 0 }]),
  };
}

function keyboardOf(session: Session) {
  const stroke = (type: "keyDown" | "keyUp", key: string): Json => ({ type, value: keys[key] ?? key });
  return {
    down: (key: string) => session.act("key", [stroke("keyDown", key)]),
    up: (key: string) => session.act("key", [stroke("keyUp", key)]),
    press: (key: string) => session.act("key", [stroke("keyDown", key), stroke("keyUp", key)]),
    type: (text: string) => session.act("key", [...text].flatMap((key) => [stroke("keyDown", key), stroke("keyUp", key)])),
  };
}

/** A script that calls back with what an expression gives or promises. */
const calling = (expression: string) => `const given = arguments[0], done = arguments[arguments.length - 1];
  Promise.resolve().then(() => (${expression}))
    .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;

function pageOf(session: Session) {
  const evaluate = async (what: string | ((...given: never[]) => unknown), ...given: unknown[]) => {
    const script = calling(typeof what === "string" ? what : `(${what}).apply(null, given)`);
    const answer = await session.ask<{ value?: unknown; error?: string }>("POST", "/execute/async", { script, args: [given] });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  const waitForFunction = (condition: () => unknown) => eventually(() => evaluate(condition) as Promise<unknown>, String(condition), 3 * patience);
  return {
    evaluate,
    waitForFunction,
    waitForSelector: (selector: string) =>
      eventually(() => evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`), selector, 3 * patience),
    goto: (url: string) => session.ask("POST", "/url", { url }),
    reload: () => session.ask("POST", "/refresh", {}),
    title: () => session.ask<string>("GET", "/title"),
    screenshot: async () => Buffer.from(await session.ask<string>("GET", "/screenshot"), "base64"),
    setViewport: ({ width, height }: { width: number; height: number }) => session.ask("POST", "/window/rect", { width, height }),
    mouse: mouseOf(session),
    keyboard: keyboardOf(session),
  };
}

export interface WebKit {
  version: string;
  /** No more of a page than pageOf() gives. */
  page: Page;
  close(): Promise<void>;
}

/** Starts WebKit with a profile of its own. Needs a screen. */
export async function startWebKit(): Promise<WebKit> {
  const binary = installedBrowser();
  if (!binary) throw new Error(`install webkit2gtk-driver: there is none of ${names.join(", ")} below /usr/lib`);
  const port = await freePort();
  const driver = spawn(program, [`--port=${port}`], { stdio: ["ignore", "ignore", "inherit"] });
  const root = `http://127.0.0.1:${port}`;
  await eventually(() => fetch(`${root}/status`).then(() => true, () => false), program);
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } };
  type Started = { sessionId: string; capabilities: { browserVersion: string } };
  const started = await new Session(root).ask<Started>("POST", "/session", { capabilities });
  const session = new Session(`${root}/session/${started.sessionId}`);
  await session.ask("POST", "/timeouts", { script: 5 * patience, pageLoad: 5 * patience });
  await session.ask("POST", "/window/rect", { width: 1400, height: 1000 });
  return {
    version: started.capabilities.browserVersion,
    page: pageOf(session) as unknown as Page,
    close: async () => {
      await session.ask("DELETE", "").catch(() => undefined);
      driver.kill();
    },
  };
}
