// The map as a picture: what the program drew as SVG becomes a file, a PNG, or goes to the clipboard. Fetched with the
// list (reading.ts), because it is needed as rarely.
import font from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import { pngWithText } from "./png_writer";

/** `PictureKind` (app/editor/picture_kind.h). */
const kinds = ["svg", "png", "clipboard"] as const;
export type PictureKind = (typeof kinds)[number];
export const pictureKind = (number: number): PictureKind => kinds[number] ?? "svg";

/** What of the page it needs. */
export interface PictureTools {
  /** The SVG, with these icons and this font in it; undefined: there is nothing to draw any more. */
  draw: (icons: string, font: string) => DrawnMap | undefined;
  download: (name: string, content: Blob) => void;
}

/** `file`: the map as it travels in the picture; it stands in the SVG, too. */
export interface DrawnMap {
  svg: string;
  file: string;
}

/** A picture that was made; `percent`: how large it is, of what was wanted. */
export interface MadePicture {
  percent: number;
}

/** What is asked for. `scale`: pixels for a pixel of the map, 1 to 3; 2 is sharp on most screens. */
export interface WantedPicture {
  kind: PictureKind;
  name: string;
  scale: number;
}

const smallerScales = [2, 1, 0.75, 0.5, 0.35, 0.25, 0.1];

async function dataAddress(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const done = new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("a file cannot be read"));
  });
  reader.readAsDataURL(blob);
  return done;
}

/** Without the font a picture is drawn with the system's, as the page itself is. */
async function fontAddress(): Promise<string> {
  try {
    const response = await fetch(font);
    return response.ok ? await dataAddress(new Blob([await response.arrayBuffer()], { type: "font/woff2" })) : "";
  } catch {
    return "";
  }
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await dataAddress(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  return image;
}

/** Beyond its limits a browser gives a canvas that stays empty, or none: then the last pixel is not there. */
async function pngOf(image: HTMLImageElement, scale: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(image.naturalWidth * scale);
  canvas.height = Math.ceil(image.naturalHeight * scale);
  try {
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const alpha = context?.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3];
    const blob = alpha ? await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png")) : null;
    return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  } finally {
    canvas.width = canvas.height = 0; // gives its memory back at once
  }
}

interface Png extends MadePicture {
  blob: Blob;
}

async function makePng({ svg, file }: DrawnMap, wanted: number): Promise<Png> {
  const image = await imageOf(svg);
  for (const scale of [wanted, ...smallerScales.filter((smaller) => smaller < wanted)]) {
    const bytes = await pngOf(image, scale);
    if (!bytes) continue;
    const blob = new Blob([file ? pngWithText(bytes, file) : bytes], { type: "image/png" });
    return { blob, percent: Math.round((100 * scale) / wanted) };
  }
  throw new Error("no canvas is large enough");
}

async function drawnMap(icons: readonly string[], tools: PictureTools): Promise<DrawnMap> {
  const drawn = tools.draw(icons.join("\n"), await fontAddress());
  if (!drawn) throw new Error("the map is not open any more");
  return drawn;
}

const svgOf = ({ svg }: DrawnMap) => new Blob([svg], { type: "image/svg+xml" });

/** Throws where the browser cannot. */
export async function makePicture({ kind, name, scale }: WantedPicture, icons: readonly string[], tools: PictureTools): Promise<MadePicture> {
  const drawn = drawnMap(icons, tools);
  if (kind === "clipboard") {
    // Asked for while the click still counts; what goes there may come later.
    const png = drawn.then((map) => makePng(map, scale));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png.then(({ blob }) => blob) })]);
    return png;
  }
  const made = kind === "png" ? await makePng(await drawn, scale) : { blob: svgOf(await drawn), percent: 100 };
  tools.download(name, made.blob);
  return made;
}
