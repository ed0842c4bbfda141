// Text and icons drawn by the browser on a 2D canvas, for the program's font loader (web/canvas_font.cpp): the same
// text engine as in DOM fields, any script, colour emoji. Kerning is off everywhere, so widths add up.
import firstIcons from "journey-first-icons";
import type { Core } from "./core";

const family = `"Inter", system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif`;
/** Large, so that widths scale without the rounding that browsers do at text sizes. */
const measuringPx = 200;
const weights = [400, 500, 600];
/** Numbers per glyph: code point, weight (0: an icon), size, pen x, baseline. */
const numbersPerGlyph = 5;
const firstIcon = 0xe000;
const iconBox = 24;
const variationSelector16 = "\uFE0F";

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const emojiPresentation = /^\p{Emoji_Presentation}$/u;

/** One character as text; emoji in colour also where a text font has them too. */
function textOf(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return emojiPresentation.test(text) ? text + variationSelector16 : text;
}

export class Glyphs {
  readonly #context: CanvasRenderingContext2D;
  #icons: Readonly<Record<number, string>> = firstIcons;
  #lacksIcons = false;
  readonly #paths = new Map<number, Path2D>();
  readonly #widths = new Map<string, number>();
  /** What is drawn as one though it is several characters, by the code point that the program gave it. */
  readonly #units = new Map<number, string>();
  #fontSet = "";

  constructor() {
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("no 2D canvas");
    this.#context = context;
    this.#setUp();
  }

  /** Privacy settings of some browsers answer with noise instead of the pixels that were drawn. */
  get readable(): boolean {
    const context = this.#context;
    const size = 8;
    context.fillStyle = "#4080c0";
    context.fillRect(0, 0, size, size);
    const { data } = context.getImageData(0, 0, size, size);
    context.clearRect(0, 0, size, size);
    const drawn = [0x40, 0x80, 0xc0, 0xff];
    const tolerance = 3;
    return data.every((value, i) => Math.abs(value - (drawn[i % 4] ?? 0)) <= tolerance);
  }

  measureFace(core: Core, pointer: number): void {
    this.#setFont(400, measuringPx);
    const metrics = this.#context.measureText("Hg");
    const ascent = metrics.fontBoundingBoxAscent / measuringPx;
    const descent = metrics.fontBoundingBoxDescent / measuringPx;
    core.numbers(pointer, 2).set([ascent, descent]);
  }

  measure(core: Core, codePoints: number, count: number, weight: number, advances: number): void {
    const widths = Array.from(core.words(codePoints, count), (codePoint) => this.#widthOf(codePoint, weight));
    core.numbers(advances, count).set(widths);
  }

  /** The code point stands for this text from now on. */
  nameUnit(codePoint: number, text: string): void {
    this.#units.set(codePoint, text);
    for (const weight of weights) this.#widths.delete(`${weight} ${codePoint}`);
  }

  /** Measures what the program is going to ask for, while it is still on its way. The font must be there. */
  measureAhead(): void {
    for (const weight of weights) for (let c = 0x20; c <= 0xff; c++) this.#widthOf(c, weight);
  }

  /** Another font is there. */
  forgetWidths(): void {
    this.#widths.clear();
  }

  /** All icons are there. True: one of those that came late was asked for, and is missing on the screen. */
  takeIcons(icons: readonly string[]): boolean {
    this.#icons = icons;
    return this.#lacksIcons;
  }

  #widthOf(codePoint: number, weight: number): number {
    const key = `${weight} ${codePoint}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#setFont(weight, measuringPx);
      width = this.#context.measureText(this.#units.get(codePoint) ?? textOf(codePoint)).width / measuringPx;
      this.#widths.set(key, width);
    }
    return width;
  }

  rasterize(core: Core, glyphs: number, count: number, width: number, height: number, dark: boolean, to: number): void {
    const { canvas } = this.#context;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      this.#setUp();
    }
    this.#context.clearRect(0, 0, width, height);
    this.#context.fillStyle = this.#context.strokeStyle = dark ? "#000" : "#fff";
    const numbers = core.numbers(glyphs, count * numbersPerGlyph);
    for (let i = 0; i < numbers.length; i += numbersPerGlyph) {
      const [codePoint = 0, weight = 0, size = 0, x = 0, y = 0] = numbers.subarray(i, i + numbersPerGlyph);
      if (weight === 0) this.#drawIcon(codePoint, size, x, y);
      else this.#drawText(codePoint, weight, size, x, y);
    }
    const { data } = this.#context.getImageData(0, 0, width, height);
    core.bytes(to, data.length).set(data);
  }

  #setUp(): void {
    const context = this.#context;
    context.fontKerning = "none";
    // Outlines at fractions of a pixel, without the grid fitting that would make text of different phases differ.
    if ("textRendering" in context) context.textRendering = "geometricPrecision";
    context.textBaseline = "alphabetic";
    context.textAlign = "left";
    context.lineCap = "round";
    context.lineJoin = "round";
    context.lineWidth = 2;
    this.#fontSet = "";
  }

  #setFont(weight: number, size: number): void {
    const font = `${weight} ${size}px ${family}`;
    if (font !== this.#fontSet) this.#context.font = this.#fontSet = font;
  }

  #drawText(codePoint: number, weight: number, size: number, x: number, y: number): void {
    this.#setFont(weight, size);
    const unit = this.#units.get(codePoint);
    // A comma behind an Arabic word stands to its left.
    this.#context.direction = unit !== undefined && rightToLeft.test(unit) ? "rtl" : "ltr";
    this.#context.fillText(unit ?? textOf(codePoint), x, y);
  }

  #drawIcon(codePoint: number, size: number, x: number, y: number): void {
    const context = this.#context;
    const path = this.#pathOf(codePoint - firstIcon);
    if (!path) {
      this.#lacksIcons = true;
      return;
    }
    context.save();
    context.translate(x, y);
    context.scale(size / iconBox, size / iconBox);
    context.stroke(path);
    context.restore();
  }

  #pathOf(icon: number): Path2D | undefined {
    const shape = this.#icons[icon];
    let path = this.#paths.get(icon);
    if (!path && shape !== undefined) {
      path = new Path2D(shape);
      this.#paths.set(icon, path);
    }
    return path;
  }
}

/**
 * Resolves true when the page's font is there. After `patienceMs` it resolves false: the first frame is drawn with the
 * system's fonts then, and `late` is called when the font arrives after all.
 */
export async function webFont(patienceMs: number, late: () => void): Promise<boolean> {
  let gaveUp = false;
  const loaded = document.fonts
    .load(`${measuringPx}px "Inter"`)
    .then((faces) => {
      if (gaveUp && faces.length > 0) late();
      return faces.length > 0;
    })
    .catch(() => false);
  const timeout = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      gaveUp = true;
      resolve(false);
    }, patienceMs);
  });
  return Promise.race([loaded, timeout]);
}
