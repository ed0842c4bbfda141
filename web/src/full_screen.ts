// The page over the whole screen, while the map is presented. Browsers may refuse, and leave it on Escape by themselves.

export function setFullScreen(on: boolean): void {
  const isOn = document.fullscreenElement !== null;
  if (on === isOn) return;
  const done = on ? document.documentElement.requestFullscreen?.() : document.exitFullscreen();
  void done?.catch(() => undefined);
}

export function onFullScreenLeft(left: () => void): void {
  document.addEventListener("fullscreenchange", () => {
    if (!document.fullscreenElement) left();
  });
}
