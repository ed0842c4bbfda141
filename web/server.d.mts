/** Serves a folder on this machine only. Port 0 takes a free one; the promise gives the address and a way to stop. */
export function serve(folder: string, port: number): Promise<{ address: string; stop(): void }>;
