// Named checks that print one line each, and the line `N passed, N failed` that tests/run counts.

let passed = 0;
let failed = 0;

/** Runs one test; a thrown error fails it, and the next one runs all the same. */
export async function test(name: string, body: () => void | Promise<void>): Promise<void> {
  try {
    await body();
    passed += 1;
    console.log(`ok - ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok - ${name}\n${String(error instanceof Error ? (error.stack ?? error) : error)}`);
  }
}

/** To be called once, last. */
export function finish(): never {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
