// Fetches what keeps maps well (keeping.ts), after the page can be used. Until it is there, storing does without it.

type Keeping = typeof import("./keeping");

let here: Keeping | undefined;

/** Without a network this fails, and the next call tries again. */
export async function keeping(): Promise<Keeping> {
  return (here ??= await import("./keeping"));
}

export function keepingNow(): Keeping | undefined {
  return here;
}
