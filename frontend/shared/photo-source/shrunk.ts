import { isTorn, kindOf } from './kind';

/** Bytes of the largest file that is looked into. */
export const MOST_BYTES = 64 << 20;

/** Pictures of at most so many pixels are sent as they are, without a JPEG's losses. */
const EXACT = 128 * 128;
const QUALITY = 0.92;

/** How a picture is made small: its middle square, or whole. */
export interface Target {
  /** Pixels of the shorter side, at most. */
  readonly side: number;
  readonly square: boolean;
}

/** Its middle, more than any network of lessons 1 to 9 sees, and a small message. */
export const SQUARE: Target = { side: 320, square: true };

/** All of it: more than networks of ImageNet see. */
export const WHOLE: Target = { side: 512, square: false };

/** A whole picture's longer side is cut to so many times its shorter one. */
const LONGEST = 3;

/** What of a picture of `width` x `height` is taken: left, top, width, height. */
export function cut(width: number, height: number, { square }: Target): readonly [number, number, number, number] {
  const most = Math.min(width, height) * (square ? 1 : LONGEST);
  const [across, down] = [Math.min(width, most), Math.min(height, most)];
  return [(width - across) / 2, (height - down) / 2, across, down];
}

/** Says what was expected and what was found, as a sentence for the learner. */
export class UnreadablePicture extends Error {}

async function bitmap(picture: Blob, name: string): Promise<ImageBitmap> {
  const refuse = (expected: string, found: string) => new UnreadablePicture(`${name}: expected ${expected}, found ${found}.`);
  if (picture.size > MOST_BYTES) {
    throw refuse(`at most ${MOST_BYTES >> 20} MB`, `${Math.ceil(picture.size / (1 << 20))} MB`);
  }
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  } catch {
    throw refuse('a picture', await kindOf(picture));
  }
  if (await isTorn(picture)) {
    image.close();
    throw refuse('a whole picture', 'its file cut short');
  }
  return image;
}

/**
 * A picture as the browser shows it, upright and made small, as a file in base64. So that a photo of a phone goes
 * quickly, and its place and time stay where they are.
 *
 * @param name of the picture, for the sentence
 * @throws UnreadablePicture where it is none
 */
export async function shrunk(picture: Blob, name: string, target: Target): Promise<string> {
  const image = await bitmap(picture, name);
  const [left, top, width, height] = cut(image.width, image.height, target);
  const scale = Math.min(1, target.side / Math.min(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height);
  image.close();
  const exact = canvas.width * canvas.height <= EXACT;
  return canvas.toDataURL(exact ? 'image/png' : 'image/jpeg', QUALITY).split(',')[1];
}
