/**
 * Brings an element into sight inside its scrolling box and moves nothing else: the page stays where it is. No movement
 * where it can be seen already.
 */
export function scrollWithin(box: HTMLElement | null | undefined, element: HTMLElement | null | undefined, { centre = false } = {}): void {
  if (!box || !element || box.scrollHeight <= box.clientHeight) return;
  const outer = box.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  const margin = 12;
  if (centre) box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  else if (inner.top < outer.top + margin || inner.height > outer.height) box.scrollTop += inner.top - outer.top - margin;
  else if (inner.bottom > outer.bottom - margin) box.scrollTop += inner.bottom - outer.bottom + margin;
}
