// Text of every script: what one glyph at a time gets wrong looks on the map as the same browser draws it by itself.
import { assert, type BrowserTest, type Page, type TestContext } from "./harness.ts";
import { openModel, type Screen, type Seen } from "./screen.ts";

const linkedIn = /^Fagligt opslag på LinkedIn/;

/** How a text looks in the field that lies over it, which is how it is drawn. */
interface Look {
  font: string;
  size: number;
  color: string;
  background: string;
}

interface Sample {
  text: string;
  direction: CanvasDirection;
}

const samples: readonly Sample[] = [
  { text: "شرقية", direction: "rtl" },
  { text: "هذه قطة (cat)", direction: "rtl" },
  { text: "שלום עולם", direction: "rtl" },
  { text: "हिन्दी", direction: "ltr" },
  { text: "👨‍👩‍👧‍👦", direction: "ltr" },
  { text: "🇩🇰 👍🏽 ❤️", direction: "ltr" },
];

/** How far the pictures may differ: words stand on whole pixels, so several are not quite where the browser has them. */
const oneWord = 0.05;
const severalWords = 0.5;
/** And that is this much less than they would, were each character drawn by itself. */
const alike = 0.8;

const lookOfField = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const field = document.querySelector(".field");
    if (!field) throw new Error("no field is open");
    const { fontWeight, fontFamily, fontSize, color, backgroundColor } = getComputedStyle(field);
    return { font: `${fontWeight} SIZEpx ${fontFamily}`, size: parseFloat(fontSize), color, background: backgroundColor };
  });

/** Two pictures of a text: how far they differ, from 0 to 1 of its ink, and how wide the ink of each is. */
interface Compared {
  difference: number;
  widths: [number, number];
}

interface Task extends Look, Sample {
  picture: string;
  ratio: number;
  /** Each character by itself, from left to right: what it must not look like. */
  apart: boolean;
}

/** Runs in the page: lays both pictures' ink over each other where they fit best. */
async function compare({ picture, text, direction, font, size, color, background, ratio, apart }: Task): Promise<Compared> {
  const shown = new Image();
  shown.src = `data:image/png;base64,${picture}`;
  await shown.decode();
  const { naturalWidth: width, naturalHeight: height } = shown;
  const draw = (paint: (context: CanvasRenderingContext2D) => void) => {
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("no 2D canvas");
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);
    context.fillStyle = color;
    paint(context);
    return context.getImageData(0, 0, width, height).data;
  };
  const own = draw((context) => {
    context.font = font.replace("SIZE", String(size * ratio));
    context.fontKerning = "none";
    if ("textRendering" in context) context.textRendering = "geometricPrecision";
    context.direction = direction;
    context.textAlign = "left";
    const [left, baseline] = [4 * ratio, Math.round(height * 0.75)];
    if (!apart) return context.fillText(text, left, baseline);
    let x = left;
    for (const letter of text) {
      context.fillText(letter, x, baseline);
      x += context.measureText(letter).width;
    }
  });
  const theirs = draw((context) => context.drawImage(shown, 0, 0));
  const backgroundOf = (data: Uint8ClampedArray) => data.slice(0, 4);
  const inkOf = (data: Uint8ClampedArray) => {
    const empty = backgroundOf(data);
    const ink = new Float32Array(width * height * 3);
    let [least, most, top, bottom] = [width, -1, height, -1];
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let far = 0;
        for (let c = 0; c < 3; c++) {
          const value = ((data[(y * width + x) * 4 + c] ?? 0) - (empty[c] ?? 0)) / 255;
          ink[(y * width + x) * 3 + c] = value;
          far = Math.max(far, Math.abs(value));
        }
        if (far < 0.12) continue;
        [least, most, top, bottom] = [Math.min(least, x), Math.max(most, x), Math.min(top, y), Math.max(bottom, y)];
      }
    return { ink, left: least, top, width: most - least + 1, height: bottom - top + 1 };
  };
  const [a, b] = [inkOf(theirs), inkOf(own)];
  const at = (of: typeof a, x: number, y: number, c: number) => {
    const [column, row] = [of.left + x, of.top + y];
    const isInside = column >= 0 && column < width && row >= 0 && row < height;
    return isInside ? (of.ink[(row * width + column) * 3 + c] ?? 0) : 0;
  };
  const differs = (dx: number, dy: number) => {
    let [apartBy, all] = [0, 0];
    for (let y = -2; y < Math.max(a.height, b.height) + 2; y++)
      for (let x = -2; x < Math.max(a.width, b.width) + 2; x++)
        for (let c = 0; c < 3; c++) {
          const [first, second] = [at(a, x, y, c), at(b, x + dx, y + dy, c)];
          apartBy += Math.abs(first - second);
          all += Math.max(Math.abs(first), Math.abs(second));
        }
    return apartBy / all;
  };
  let difference = 1;
  for (const dx of [-2, -1, 0, 1, 2]) for (const dy of [-2, -1, 0, 1, 2]) difference = Math.min(difference, differs(dx, dy));
  return { difference, widths: [a.width, b.width] };
}

/** Writes the text into a card and takes a picture of where it then stands. */
async function written(screen: Screen, text: string): Promise<{ look: Look; picture: string; place: Seen }> {
  const { page } = screen;
  await screen.click("option", linkedIn, 2);
  const place = await screen.field();
  const look = await lookOfField(page);
  await screen.press("Control+a", "Delete");
  for (const letter of text) await page.keyboard.sendCharacter(letter);
  await screen.press("Enter");
  await screen.fieldClosed();
  await page.mouse.move(640, 90);
  await screen.settled();
  const clip = { x: Math.floor(place.x), y: Math.floor(place.y), width: Math.floor(place.width), height: 18 };
  const picture = await page.screenshot({ encoding: "base64", clip });
  await screen.press("Control+z");
  await screen.find("option", linkedIn);
  return { look, picture, place };
}

async function looksAlike(context: TestContext): Promise<void> {
  const page = await context.newPage();
  const screen = await openModel(context, page);
  for (const ratio of [1, 2]) {
    await page.setViewport({ width: 1280 + ratio, height: 800, deviceScaleFactor: ratio });
    await screen.settled();
    for (const sample of samples) {
      const { look, picture } = await written(screen, sample.text);
      const task = { ...look, ...sample, picture, ratio, apart: false };
      const same = await page.evaluate(compare, task);
      const other = await page.evaluate(compare, { ...task, apart: true });
      const said = `“${sample.text}” at ${ratio}: ${JSON.stringify({ same, other })}`;
      assert.ok(Math.abs(same.widths[0] - same.widths[1]) <= 2 * ratio, said);
      assert.ok(same.difference < (sample.text.includes(" ") ? severalWords : oneWord), said);
      assert.ok(same.difference < alike * other.difference, said);
    }
  }
}

export const shapingTests: BrowserTest[] = [
  { name: "text: Arabic, Hindi, Hebrew and emoji look on the map as the browser draws them", run: looksAlike },
];
