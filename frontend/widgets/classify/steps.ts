import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { bytes } from '../../shared/bytes';
import { raster, stretched } from '../../shared/canvas';
import { diverging } from '../../shared/colours';
import { Latest } from '../../shared/latest';
import { fixed } from '../../shared/numbers';
import { Picture } from '../../shared/picture';
import { paint } from '../photo/planes';
import type { Look, Numbers, Shown } from './look';

const CHANNELS = ['red', 'green', 'blue'];

/** What lies beyond is drawn as this: normalised values reach from about -2 to 2.6. */
const REACH = 2.6;

/**
 * From the photo to the numbers that the network gets, with one place followed all the way.
 *
 * Properties: look, ask (for the numbers of a place of the cropped photo).
 */
@customElement('wr-steps')
export class Steps extends Picture {
  @property({ attribute: false }) look?: Look;
  @property({ attribute: false }) ask: (x: number, y: number) => Promise<Numbers> = () => Promise.resolve({});
  @state() private x = -1;
  @state() private y = -1;
  @state() private numbers: Numbers = {};

  private readonly asker = new Latest<readonly [number, number], Numbers>(
    ([x, y]) => this.ask(x, y),
    (numbers) => (this.numbers = numbers),
  );

  protected willUpdate(changed: PropertyValues): void {
    if (changed.has('look') && this.look) {
      const { side } = this.look;
      if (this.x < 0 || this.x >= side || this.y >= side) {
        this.x = this.y = side >> 1;
      }
      this.asker.put([this.x, this.y]);
    }
  }

  protected render(): TemplateResult | typeof nothing {
    const { look } = this;
    if (!look?.original || !look.resized) {
      return nothing;
    }
    const { side } = look;
    const [left, top] = [even((look.resized.width - side) / 2), even((look.resized.height - side) / 2)];
    const { width, height } = look.resized;
    const frame = `inset-inline-start:${(100 * left) / width}%;inset-block-start:${(100 * top) / height}%;inline-size:${(100 * side) / width}%;block-size:${(100 * side) / height}%`;
    const whole = [(left + this.x + 0.5) / width, (top + this.y + 0.5) / height] as const;
    const inner = [(this.x + 0.5) / side, (this.y + 0.5) / side] as const;
    return html`
      <ol class="wr-steps">
        <li>${this.photo(look.original, whole, nothing)}<b>the photo</b><small>${look.original.width} × ${look.original.height}, 0 to 255</small></li>
        <li>
          ${this.photo(look.resized, whole, html`<i class="wr-step-frame" style=${frame}></i>`)}
          <b>shorter side to ${Math.min(width, height)}</b><small>${width} × ${height}</small>
        </li>
        <li>
          <div class="wr-step-picture" @pointermove=${this.inside} @pointerdown=${this.inside}>
            <canvas data-cropped width=${side} height=${side} role="img" aria-label="what the network gets"></canvas>${mark(inner)}
          </div>
          <b>middle cut out</b><small>${side} × ${side}</small>
        </li>
        <li>
          <div class="wr-step-planes" @pointermove=${this.inside} @pointerdown=${this.inside}>
            ${CHANNELS.map((name) => html`<canvas data-plane=${name} width=${side} height=${side} role="img" aria-label="${name} plane, normalised"></canvas>`)}
            <span aria-hidden="true">red, green, blue: orange below 0, blue above</span>
          </div>
          <b>÷ 255, normalised</b><small>3 × ${side} × ${side} numbers</small>
        </li>
      </ol>
      ${this.table(look)}
    `;
  }

  private photo({ url, width, height }: Shown, at: readonly [number, number], over: unknown): TemplateResult {
    return html`<div class="wr-step-picture" style="aspect-ratio:${width}/${height}" @pointermove=${this.onWhole} @pointerdown=${this.onWhole}>
      <img src=${url} alt="" draggable="false" />${over}${mark(at)}
    </div>`;
  }

  private table(look: Look): TemplateResult {
    const steps = this.numbers.steps ?? [];
    const words = ['photo', 'resized', 'cut out', '÷ 255', '− mean, ÷ std'];
    const row = (name: string, values: readonly number[], decimals: number) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${values.map((value) => html`<td>${fixed(value, decimals)}</td>`)}
      </tr>`;
    return html`<div class="wr-table-scroller">
      <table class="wr-step-table" aria-label="One place at each step">
        <thead>
          <tr>
            <th scope="col">the place under your finger</th>
            ${CHANNELS.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${steps.map(({ x, y, values }, i) => row(`${words[i]}${i < 3 ? ` (${x}, ${y})` : ''}`, values, i < 3 ? 0 : 3))}
          ${look.mean && look.std ? html`${row('mean of this network', look.mean, 3)}${row('std of this network', look.std, 3)}` : nothing}
        </tbody>
      </table>
    </div>`;
  }

  private inside(event: PointerEvent): void {
    const box = (event.target as HTMLElement).getBoundingClientRect();
    this.follow((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }

  /** On a picture of which the network gets the middle. */
  private onWhole(event: PointerEvent): void {
    const { resized, side } = this.look!;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { width, height } = resized!;
    this.follow(
      (((event.clientX - box.left) / box.width) * width - (width - side) / 2) / side,
      (((event.clientY - box.top) / box.height) * height - (height - side) / 2) / side,
    );
  }

  private follow(across: number, down: number): void {
    const { side } = this.look!;
    const within = (share: number) => Math.min(side - 1, Math.max(0, Math.floor(share * side)));
    [this.x, this.y] = [within(across), within(down)];
    this.asker.put([this.x, this.y]);
  }

  protected draw(): void {
    const { look, palette } = this;
    const cropped = this.querySelector<HTMLCanvasElement>('canvas[data-cropped]');
    if (!look || !cropped) {
      return;
    }
    const pixels = bytes(look.pixels);
    const plane = look.side * look.side;
    paint(cropped, pixels, look.side);
    const { mean = [0, 0, 0], std = [1, 1, 1] } = look;
    this.querySelectorAll<HTMLCanvasElement>('canvas[data-plane]').forEach((canvas, c) => {
      const image = raster(look.side, look.side, (i) =>
        diverging((pixels[c * plane + i] / 255 - mean[c]) / std[c] / REACH, palette.negative, palette.paper, palette.positive),
      );
      stretched(canvas.getContext('2d')!, image, [0, 0, look.side, look.side], false);
    });
  }
}

/** A half goes to the even neighbour, as on the server. */
function even(half: number): number {
  const down = Math.floor(half);
  return half - down === 0.5 ? down + (down % 2) : Math.round(half);
}

function mark([x, y]: readonly [number, number]): TemplateResult {
  return html`<i class="wr-step-mark" style="inset-inline-start:${100 * x}%;inset-block-start:${100 * y}%" ?hidden=${x < 0 || x > 1 || y < 0 || y > 1}></i>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-steps': Steps;
  }
}
