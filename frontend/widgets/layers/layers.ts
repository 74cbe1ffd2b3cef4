import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { percent } from '../../shared/numbers';
import { options } from '../../shared/options';
import '../../shared/pad';
import { Picture } from '../../shared/picture';
import { compact, type Stroke } from '../../shared/strokes';
import '../probabilities/probabilities';
import { Asking } from './asking';
import { unpacked, type Insight, type UnitChoice } from './insight';
import { paintPicture } from './paint';
import './path';
import './rows';
import './where';
import type { Looked } from './where';

type View = 'layers' | 'path' | 'where';
type Move = 'stay' | 'next' | 'previous' | 'random' | 'mistake';

const LIKELIEST = -1;
const OCCLUSION_MILLIS = 2000;

/** Where nothing could be seen: a trainer may be starting again. */
const RETRY_MILLIS = 3000;

/**
 * What a network makes of a picture: its layers, the way to its answer, and where it looks.
 *
 * Properties: names (of the classes), drawable, run (0 for none), step, mistakes, hint. Functions: show, failed,
 * restart. The server offers look(question), and answers by show or failed.
 */
@customElement('wr-layers')
export class Layers extends Picture {
  @property({ type: Array }) names: readonly string[] = [];
  @property({ type: Boolean }) drawable = false;
  @property({ type: Number }) run = 0;
  @property({ type: Number }) step = 0;
  @property({ type: Boolean }) mistakes = false;
  @property() hint = '';

  @state() private view: View = 'layers';
  @state() private drawing = false;
  @state() private insight?: Insight;
  @state() private looked?: Looked;
  @state() private trouble = '';
  @state() private label = LIKELIEST;
  @state() private unit?: UnitChoice;
  declare $server: { look(question: string): void };

  private strokes: readonly Stroke[] = [];
  private moving: Move = 'stay';
  private occludedAt = -Infinity;
  private behind = 0;
  private retry = 0;
  private readonly asking = new Asking((gesture) => this.ask(gesture));
  private readonly onScreen = new IntersectionObserver((entries) => {
    this.near = entries.at(-1)!.isIntersecting;
    this.look();
  });
  private near = false;
  private readonly look = () => this.asking.visible(this.near && document.visibilityState === 'visible');

  connectedCallback(): void {
    super.connectedCallback();
    this.onScreen.observe(this);
    document.addEventListener('visibilitychange', this.look);
    this.asking.news();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.onScreen.disconnect();
    document.removeEventListener('visibilitychange', this.look);
    this.asking.stop();
    window.clearTimeout(this.retry);
  }

  /** The server has begun anew and owes no answer. */
  restart(): void {
    this.asking.stop();
    this.asking.news();
  }

  show(packed: unknown): void {
    const insight = unpacked(packed);
    if (insight.run === this.run && this.drawing === (insight.picture.label < 0)) {
      this.keep(insight);
    }
    this.asking.answered();
    if (insight.step !== this.step && this.behind++ < 4) {
      this.asking.news();
    }
  }

  /** The newest of what takes longer is kept until there is a newer one of the same picture and class. */
  private keep(insight: Insight): void {
    const same = this.looked?.key === key(insight);
    this.looked = {
      key: key(insight),
      saliency: insight.saliency ? { made: insight.made, map: insight.saliency } : same ? this.looked?.saliency : undefined,
      occlusion: insight.occlusion ? { made: insight.made, map: insight.occlusion } : same ? this.looked?.occlusion : undefined,
    };
    this.insight = insight;
    this.trouble = '';
  }

  failed(reason: string): void {
    this.trouble = reason;
    this.asking.answered();
    if (reason) {
      window.clearTimeout(this.retry);
      this.retry = window.setTimeout(() => this.asking.news(), RETRY_MILLIS);
    }
  }

  protected willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('run')) {
      this.insight = undefined;
      this.looked = undefined;
      this.unit = undefined;
      this.trouble = '';
    }
    if ((changed.has('run') || changed.has('step')) && this.run > 0) {
      this.behind = 0;
      this.asking.news();
    }
  }

  private ask(gesture: boolean): void {
    if (this.run === 0 || (this.drawing && this.strokes.length === 0)) {
      this.asking.answered();
      return;
    }
    const where = this.view === 'where';
    const occlusion = where && (gesture || performance.now() - this.occludedAt > OCCLUSION_MILLIS);
    if (occlusion) {
      this.occludedAt = performance.now();
    }
    const question = {
      gesture,
      move: this.moving,
      drawing: this.drawing ? compact(this.strokes) : undefined,
      label: this.label,
      unit: this.view === 'layers' ? this.unit : undefined,
      saliency: where,
      occlusion,
    };
    this.moving = 'stay';
    this.$server.look(JSON.stringify(question));
  }

  private go(move: Move): void {
    this.moving = move;
    this.asking.gesture();
  }

  private choose(label: number): void {
    this.label = label;
    this.asking.gesture();
  }

  private focusOn(unit?: UnitChoice): void {
    this.unit = unit;
    this.view = 'layers';
    if (unit) {
      this.asking.gesture();
    }
  }

  protected render(): TemplateResult {
    return html`
      <div class="wr-look-sample">${this.sample()}</div>
      <div class="wr-look-main">
        ${options(
          'Show',
          [
            ['layers', 'Layers'],
            ['path', 'Path to the answer'],
            ['where', 'Where it looks'],
          ],
          [this.view],
          (view: View) => {
            this.view = view;
            this.asking.gesture();
          },
        )}
        <p class="wr-look-made" role="status">${this.trouble || (this.insight ? this.insight.made : this.hint)}</p>
        ${this.insight || this.view !== 'layers' ? this.chosenView() : this.nothingYet()}
      </div>
    `;
  }

  private chosenView(): TemplateResult {
    switch (this.view) {
      case 'layers':
        return html`<wr-layer-rows
          .insight=${this.insight}
          .names=${this.names}
          .unit=${this.unit}
          @unit-choice=${(event: CustomEvent<UnitChoice | undefined>) => this.focusOn(event.detail)}
        ></wr-layer-rows>`;
      case 'path':
        return html`${this.classes()}<wr-logit-path
            .insight=${this.insight}
            .names=${this.names}
            @unit-choice=${(event: CustomEvent<UnitChoice>) => this.focusOn(event.detail)}
          ></wr-logit-path>`;
      case 'where':
        return html`${this.classes()}<wr-where .insight=${this.insight} .names=${this.names} .looked=${this.looked}></wr-where>`;
    }
  }

  /** The frame of what there will be. */
  private nothingYet(): TemplateResult {
    const tiles = (count: number) => Array.from({ length: count }, () => html`<span></span>`);
    return html`<div class="wr-look-blank" aria-hidden="true">${[16, 16, 16].map((count) => html`<div>${tiles(count)}</div>`)}</div>`;
  }

  private classes(): TemplateResult {
    return html`<div class="wr-look-classes">
      ${options(
        'About the class',
        [[String(LIKELIEST), 'likeliest'] as const, ...this.names.map((name, i) => [String(i), name] as const)],
        [String(this.label)],
        (label: string) => this.choose(Number(label)),
      )}
    </div>`;
  }

  private sample(): TemplateResult {
    const picture = this.insight?.picture;
    return html`
      ${this.drawable
        ? options(
            'Picture',
            [
              ['test', 'Test picture'],
              ['pad', 'Your drawing'],
            ],
            [this.drawing ? 'pad' : 'test'],
            (choice: 'test' | 'pad') => {
              this.drawing = choice === 'pad';
              this.asking.gesture();
            },
          )
        : nothing}
      <wr-pad
        ?hidden=${!this.drawing}
        @stroke-change=${(event: CustomEvent<readonly Stroke[]>) => {
          this.strokes = event.detail;
          this.asking.gesture();
        }}
      ></wr-pad>
      <figure class="wr-look-picture" ?data-small=${this.drawing}>
        <canvas role="img" aria-label=${picture?.title ?? 'No picture yet'}></canvas>
        <figcaption>${picture?.title ?? (this.drawing ? 'Draw, and the network reads it.' : '')}</figcaption>
      </figure>
      ${this.drawing ? this.padButtons() : this.moves()} ${this.verdict()}
    `;
  }

  private padButtons(): TemplateResult {
    const pad = () => this.querySelector('wr-pad')!;
    return html`<div class="wr-buttons wr-look-moves" data-pad>
      <button type="button" @click=${() => pad().undo()}>Undo</button>
      <button type="button" @click=${() => pad().clear()}>Clear</button>
    </div>`;
  }

  private moves(): TemplateResult {
    const move = (to: Move, text: string, label: string, off = false) =>
      html`<button type="button" aria-label=${label} ?disabled=${this.run === 0 || off} @click=${() => this.go(to)}>${text}</button>`;
    return html`<div class="wr-buttons wr-look-moves">
      ${move('previous', '‹', 'Previous picture')} ${move('next', '›', 'Next picture')} ${move('random', 'Random', 'Random picture')}
      ${move('mistake', 'A mistake', 'A picture that the network got wrong', !this.mistakes)}
    </div>`;
  }

  private verdict(): TemplateResult {
    const { insight } = this;
    const best = insight ? insight.probabilities.indexOf(Math.max(...insight.probabilities)) : -1;
    const wrong = insight !== undefined && insight.picture.label >= 0 && insight.picture.label !== best;
    return html`
      <p class="wr-look-verdict" ?data-wrong=${wrong}>
        ${best >= 0
          ? html`${wrong ? '✗ ' : insight!.picture.label < 0 ? '' : '✓ '}Takes it for <b>${this.names[best]}</b>, ${percent(insight!.probabilities[best])}`
          : html`&nbsp;`}
      </p>
      <wr-probabilities .names=${this.names} .values=${insight ? Array.from(insight.probabilities) : []}></wr-probabilities>
    `;
  }

  protected draw(): void {
    const canvas = this.querySelector<HTMLCanvasElement>('.wr-look-picture canvas')!;
    if (this.insight) {
      paintPicture(canvas, this.insight.picture, this.palette);
    } else {
      canvas.width = canvas.height = 28;
    }
  }
}

/** What saliency and occlusion are about, but for the step. */
function key({ run, picture, label }: Insight): string {
  return `${run} ${label} ${picture.label < 0 ? picture.pixels.join(',') : picture.title}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-layers': Layers;
  }
}
