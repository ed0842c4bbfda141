// The page in a frame of somebody else's page: a guest. Until something is done in it, it takes neither focus nor touches
// nor the wheel from the page around, and it adds nothing to that page's history.

export const isEmbedded = self !== top;

let isUntouched = isEmbedded;

/** Whether the page may move the focus to itself: it is nobody's guest, or somebody is at work in it. */
export const mayTakeFocus = (): boolean => !isUntouched;

/** Somebody is at work in the page around ours. */
export const isElsewhere = (): boolean => isEmbedded && !document.hasFocus();

/** Turns of a wheel that follow each other within this time are one gesture. */
const gestureMs = 250;
let turnedAt = -Infinity;
let isOurs = false;

/** Whose a turn of the wheel is: who has the first of a gesture has all of it. `isOfUse`: whether it would move anything. */
export function takesWheel({ timeStamp }: WheelEvent, isOfUse: () => boolean): boolean {
  if (timeStamp - turnedAt > gestureMs) isOurs = !isElsewhere() && isOfUse();
  turnedAt = timeStamp;
  return isOurs;
}

/** While somebody is at work elsewhere, a finger on the canvas scrolls the page around. */
export function shareTouch(canvas: HTMLElement): void {
  const share = () => (canvas.style.touchAction = isElsewhere() ? "pan-y pinch-zoom" : "");
  for (const type of ["focus", "blur"]) addEventListener(type, share);
  share();
  document.documentElement.toggleAttribute("data-embedded", true);
}

if (isEmbedded) {
  for (const type of ["pointerdown", "pointerup", "keydown"]) {
    const begin = (event: Event) => {
      // A finger that goes down may only be passing.
      if (type !== "pointerdown" || (event as PointerEvent).pointerType !== "touch") isUntouched = false;
    };
    addEventListener(type, begin, { capture: true });
  }
}
