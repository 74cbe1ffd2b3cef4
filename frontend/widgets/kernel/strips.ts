import { html, type TemplateResult } from 'lit';
import { FAMOUS, famous, type FamousName, type KernelName } from './famous';
import { image, SHAPES, type ImageName, type ShapeName } from './images';
import './tile';
import type { Grid } from './convolve';

/** Rows of small pictures to choose an image or a kernel by. */

const SIDE = 14;
const IMAGES: ReadonlyMap<ShapeName, Grid> = new Map(SHAPES.map(([name]) => [name, image(name, SIDE, SIDE)]));
const KERNELS: ReadonlyMap<FamousName, Grid> = new Map(
  FAMOUS.map(({ name }) => [name, { rows: 3, columns: 3, values: famous(name, 3).cells }]),
);

export function images(chosen: ImageName, own: Grid | undefined, choose: (name: ImageName) => void): TemplateResult {
  return html`<fieldset class="wr-kernel-strip">
    <legend>Image</legend>
    ${SHAPES.map(([name, label]) => tile(label, chosen === name, IMAGES.get(name)!, false, () => choose(name)))}
    <button type="button" class="wr-kernel-own" aria-pressed=${chosen === 'own'} @click=${() => choose('own')}>
      ${own ? html`<wr-kernel-tile .of=${own}></wr-kernel-tile>` : ''}<span>${own ? 'Yours' : 'Draw your own'}</span>
    </button>
  </fieldset>`;
}

function tile(label: string, pressed: boolean, of: Grid, signed: boolean, press: () => void): TemplateResult {
  return html`<button type="button" class="wr-kernel-tile" aria-label=${label} title=${label} aria-pressed=${pressed} @click=${press}>
    <wr-kernel-tile .of=${of} ?signed=${signed}></wr-kernel-tile>
  </button>`;
}

export function kernels(chosen: KernelName, choose: (name: FamousName) => void): TemplateResult {
  return html`<fieldset class="wr-kernel-strip wr-kernel-names">
    <legend>Kernel</legend>
    ${FAMOUS.map(
      ({ name, label }) => html`<button type="button" class="wr-kernel-named" aria-pressed=${chosen === name} @click=${() => choose(name)}>
        <wr-kernel-tile .of=${KERNELS.get(name)!} signed></wr-kernel-tile><span>${label}</span>
      </button>`,
    )}
  </fieldset>`;
}
