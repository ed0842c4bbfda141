// A link with a whole map in it: `#map=` and the map's deflated file as base64url, which mails and chats leave alone.

// What the library's own links say of a map of this browser is an id, and those are shorter (app/model/id.h).
const shortest = 65;
const base64url = /^[\w-]+$/;

/** To this page, whatever map it shows. */
export function linkTo(packed: Uint8Array): string {
  let letters = "";
  for (const byte of packed) letters += String.fromCharCode(byte);
  const text = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `${location.href.split("#", 1)[0]}#map=${text}`;
}

/** What linkTo() packed; undefined for anything else. */
export function bytesInLink(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length < shortest || !base64url.test(text)) return undefined;
  try {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
