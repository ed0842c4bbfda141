// Files dragged over the page and dropped on it.

export function onFilesDropped(hovering: (over: boolean) => void, dropped: (file: File) => void): void {
  let depth = 0; // elements the pointer is in: leaving one for another is not leaving the page
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const enter = (change: number) => {
    depth = Math.max(0, depth + change);
    hovering(depth > 0);
  };
  addEventListener("dragenter", (event) => {
    if (hasFiles(event)) enter(1);
  });
  addEventListener("dragleave", (event) => {
    if (hasFiles(event)) enter(-1);
  });
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    enter(-depth);
    for (const file of event.dataTransfer?.files ?? []) dropped(file);
  });
}
