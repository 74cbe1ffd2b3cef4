/** Somewhere on the page that takes pasted pictures. */
export interface Pasteable {
  /** The widget around it. */
  readonly reach: Element;
  pasted(pictures: readonly File[]): void;
}

/** How near a widget is to what the learner is doing. */
export interface Nearness {
  readonly focused: boolean;
  readonly pointed: boolean;
  /** From the middle of the window, in pixels; none where it is out of sight. */
  readonly distance?: number;
}

/** Which of several widgets a picture is meant for that is pasted with no text field in focus; -1 for none. */
export function meant(widgets: readonly Nearness[]): number {
  const first = [widgets.findIndex((w) => w.focused), widgets.findIndex((w) => w.pointed)].find((found) => found >= 0);
  if (first !== undefined) {
    return first;
  }
  const distances = widgets.map((w) => w.distance ?? Infinity);
  const least = Math.min(...distances);
  return least < Infinity ? distances.indexOf(least) : -1;
}

const targets = new Set<Pasteable>();

function nearness({ reach }: Pasteable): Nearness {
  const { top, bottom } = reach.getBoundingClientRect();
  const seen = bottom > 0 && top < window.innerHeight;
  return {
    focused: reach.contains(document.activeElement),
    pointed: reach.matches(':hover'),
    distance: seen ? Math.abs((top + bottom - window.innerHeight) / 2) : undefined,
  };
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input:not([type="file"], [type="range"])'));
}

function pasted(event: ClipboardEvent): void {
  const pictures = [...(event.clipboardData?.files ?? [])];
  if (isText(event.target) || (pictures.length === 0 && !event.clipboardData?.types.length)) {
    return;
  }
  const all = [...targets];
  const place = meant(all.map(nearness));
  if (place >= 0) {
    event.preventDefault();
    all[place].pasted(pictures);
  }
}

/** From now on `target` gets what is pasted in its reach. */
export function takePasted(target: Pasteable): void {
  if (targets.size === 0) {
    document.addEventListener('paste', pasted);
  }
  targets.add(target);
}

export function leavePasted(target: Pasteable): void {
  targets.delete(target);
  if (targets.size === 0) {
    document.removeEventListener('paste', pasted);
  }
}

/** The pictures on the clipboard, for a button; empty where there are none. The browser may ask first. */
export async function clipboardPictures(): Promise<File[]> {
  const pictures: File[] = [];
  for (const item of await navigator.clipboard.read()) {
    const type = item.types.find((t) => t.startsWith('image/'));
    if (type) {
      pictures.push(new File([await item.getType(type)], 'the pasted picture', { type }));
    }
  }
  return pictures;
}
