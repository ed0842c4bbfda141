// The page's own files, wherever its folder is.

export const addressOf = (name: string) => new URL(name, import.meta.url).href;

export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Waits, as a call into the program must be answered before anything else happens. Bytes can only come as text then. */
export function fetchNow(address: string): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}
