import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import '../confusion-matrix/confusion-matrix';
import type { ConfusionMatrix } from '../confusion-matrix/confusion-matrix';
import './boundary-map';
import type { BoundaryMap } from './boundary-map';
import { NO_SAMPLES, say, type Frames, type PinnedRun, type RunState, type Samples, type Setup } from './contract';
import type { PlaygroundCurve } from './curves';
import './curves';
import './data-tiles';
import { renderKnobs } from './knobs';
import { renderLayers } from './layer-controls';
import './network-picture';
import type { NetworkPicture, Picked } from './network-picture';
import { endOf } from './plane';
import { Player, type Shown } from './player';
import { renderPresets } from './presets';
import { renderReadouts } from './readouts';
import type { Both } from './scores';
import './scrubber';
import type { Scrubber } from './scrubber';
import { hiddenOf, MOST_LAYERS, modelOf, written, type Model } from './setting';
import { renderTransport } from './transport';

/** Numbers that change faster than this, in milliseconds, cannot be read. */
const READABLE = 120;
const TRAINING = ['loss', 'optimizer', 'lr', 'batch', 'epochs', 'dropout', 'l1', 'l2', 'init', 'seed', 'engine'];

/**
 * The playground: choose data, inputs, layers; train; see what every neuron has learned.
 *
 * The server calls setup, samples, frames, state and pinned, and hears wr-set, wr-preset, wr-act, wr-points and wr-csv
 * (contract.ts).
 */
@customElement('wr-playground')
export class Playground extends LitElement {
  @state() private settings: Setup = { values: {} };
  @state() private data: Samples = NO_SAMPLES;
  @state() private run: RunState = { state: 'idle', words: '' };
  @state() private others: readonly PinnedRun[] = [];
  @state() private held = false;
  @state() private recorded = false;
  @state() private both: Both = {};
  @state() private layer = 0;
  @state() private picked?: Picked;
  @state() private shows = { train: true, test: true };
  @state() private discrete = false;
  @state() private matrixOf: 'train' | 'test' = 'test';

  @query('wr-network-picture') private network?: NetworkPicture;
  @query('wr-boundary-map') private boundary?: BoundaryMap;
  @query('wr-scrubber') private scrubber?: Scrubber;
  @query('wr-confusion-matrix') private matrix?: ConfusionMatrix;

  private model: Model = modelOf({}, 2);
  private readonly player = new Player((shown, moved, scored) => this.draw(shown, moved, scored));
  private readable = 0;
  private reading = 0;

  setup(settings: Setup): void {
    this.settings = settings;
    this.remodel();
  }

  samples(samples: Samples): void {
    this.data = samples;
    this.remodel();
  }

  frames(frames: Frames): void {
    this.player.receive(frames);
  }

  // The server's word for it; Lit's own state is a decorator.
  state(run: RunState): void {
    this.run = run;
  }

  pinned({ runs }: { runs: readonly PinnedRun[] }): void {
    this.others = runs;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.player.stop();
  }

  private remodel(): void {
    this.model = modelOf(this.settings.values, this.data.classes);
    this.layer = Math.min(this.layer, Math.max(0, this.model.network.hidden.length - 1));
    this.player.equip(this.model, this.data);
  }

  private hides(key: string): boolean {
    return this.settings.hidden?.includes(key) ?? false;
  }

  private readonly set = (key: string, value: string): void => {
    if (value !== this.settings.values[key]) {
      this.settings = { ...this.settings, values: { ...this.settings.values, [key]: value } };
      say(this, 'wr-set', { key, value });
    }
  };

  protected render(): TemplateResult {
    return html`<div class="pg">
      ${this.hides('presets') ? nothing : renderPresets(this.settings.values, (values) => say(this, 'wr-preset', { values }))}
      <div class="pg-stage">${this.renderData()} ${this.renderNetwork()} ${this.renderOutput()}</div>
      ${this.renderRun()} ${this.renderCurves()}
      <div class="pg-knobs">${renderKnobs(this.settings, TRAINING, this.set)}</div>
    </div>`;
  }

  private renderData(): TemplateResult {
    const { values } = this.settings;
    return html`<section class="pg-data" aria-label="Data" ?hidden=${['data', 'n', 'noise', 'split'].every((key) => this.hides(key))}>
      <h3>Data</h3>
      ${this.hides('data') ? nothing : html`<wr-data-tiles .chosen=${values.data ?? ''} @choose=${(e: CustomEvent<string>) => this.set('data', e.detail)}></wr-data-tiles>`}
      <div class="pg-data-knobs">${renderKnobs(this.settings, ['n', 'noise', 'split'], this.set)}</div>
    </section>`;
  }

  private renderNetwork(): TemplateResult {
    const hidden = hiddenOf(this.settings.values.net);
    return html`<section class="pg-middle" aria-label="Network">
      <h3>Network</h3>
      ${this.hides('net') ? nothing : renderLayers(hidden, this.layer, (l) => (this.layer = l), (changed) => this.set('net', written(changed.slice(0, MOST_LAYERS))))}
      <wr-network-picture
        .model=${this.model}
        .picked=${this.picked}
        ?fixed=${this.hides('inputs')}
        @pick=${(e: CustomEvent<Picked>) => (this.picked = e.detail)}
        @toggle=${(e: CustomEvent<string>) => this.toggle(e.detail)}
      ></wr-network-picture>
    </section>`;
  }

  private toggle(key: string): void {
    const keys = (this.settings.values.inputs ?? 'x1,x2').split(',').filter(Boolean);
    this.set('inputs', (keys.includes(key) ? keys.filter((k) => k !== key) : [...keys, key]).join(','));
  }

  private renderOutput(): TemplateResult {
    const show = (split: 'train' | 'test', words: string) => html`<label class="pg-check"
      ><input type="checkbox" .checked=${this.shows[split]} @change=${(e: Event) => (this.shows = { ...this.shows, [split]: (e.target as HTMLInputElement).checked })} />${words}</label
    >`;
    return html`<section class="pg-output" aria-label="Output">
      <h3>Output</h3>
      ${renderReadouts(this.both, this.data.classes)}
      <wr-boundary-map .samples=${this.data} .end=${endOf(this.data)} .shows=${this.shows} ?discrete=${this.discrete} .told=${'What the network answers everywhere'}></wr-boundary-map>
      <div class="pg-checks">
        ${show('train', 'training points')} ${show('test', 'test points (outlined)')}
        <label class="pg-check"><input type="checkbox" .checked=${this.discrete} @change=${(e: Event) => (this.discrete = (e.target as HTMLInputElement).checked)} />only the side</label>
      </div>
    </section>`;
  }

  private renderRun(): TemplateResult {
    return html`<div class="pg-run">
      ${renderTransport(this.run, this.held, this.recorded, {
        play: () => this.play(),
        act: (action) => say(this, 'wr-act', { action }),
      })}
      <wr-scrubber @scrub=${(e: CustomEvent<number>) => this.player.scrub(e.detail)} @newest=${() => this.player.toNewest()}></wr-scrubber>
      <div class="pg-speed">${renderKnobs(this.settings, ['pace'], this.set)}</div>
    </div>`;
  }

  private play(): void {
    const { playback, recording } = this.player;
    if (playback.held) {
      const { step } = recording.frames[recording.indexAt(playback.head)];
      playback.release();
      say(this, 'wr-act', { action: 'continue', step });
    } else {
      say(this, 'wr-act', { action: 'play' });
    }
  }

  private renderCurves(): TemplateResult {
    const classes = this.data.classes;
    const seek = (e: CustomEvent<number>) => this.player.scrub(this.player.recording.indexAt(e.detail * this.player.stepsPerEpoch));
    return html`<div class="pg-curves" ?data-single=${classes === 0}>
      <wr-playground-curve quantity="loss" .pinned=${this.others} @seek=${seek}></wr-playground-curve>
      ${classes > 0
        ? html`<wr-playground-curve quantity="accuracy" @seek=${seek}></wr-playground-curve>
            <div class="pg-matrix">
              <select aria-label="Split of the confusion matrix" @change=${(e: Event) => (this.matrixOf = (e.target as HTMLSelectElement).value as 'train' | 'test')}>
                <option value="test">test</option>
                <option value="train">train</option>
              </select>
              <wr-confusion-matrix .names=${this.data.classNames}></wr-confusion-matrix>
            </div>`
        : nothing}
    </div>`;
  }

  protected updated(changed: PropertyValues): void {
    if (['settings', 'data', 'shows', 'discrete', 'matrixOf'].some((name) => changed.has(name))) {
      this.readable = 0;
      this.player.wake();
    }
  }

  private draw(shown: Shown | undefined, moved: boolean, scored: boolean): void {
    if (moved) {
      this.network?.paint(shown?.weights, shown?.field);
      this.boundary?.paint(shown?.field);
    }
    const { recording, playback, stepsPerEpoch } = this.player;
    this.held = playback.held;
    this.recorded = recording.frames.length > 1;
    this.scrubber?.show(shown?.index ?? 0, recording.frames.length, shown?.frame.step ?? 0, stepsPerEpoch, playback.held);
    if (scored || moved) {
      this.drawCurves(shown?.frame.step ?? 0);
    }
    this.read(shown);
  }

  /** Numbers, at a rate that can be read; the last one always. */
  private read(shown: Shown | undefined): void {
    clearTimeout(this.reading);
    const wait = this.readable + READABLE - performance.now();
    if (wait > 0) {
      this.reading = window.setTimeout(() => this.read(shown), wait);
      return;
    }
    this.readable = performance.now();
    this.both = shown ? this.player.scores!.of(shown.frame) : {};
    void this.updateComplete.then(() => this.matrix?.counts(this.both[this.matrixOf]?.confusion ?? []));
  }

  private drawCurves(step: number): void {
    const { recording, scores, stepsPerEpoch } = this.player;
    const scored = recording.frames.filter((frame) => scores?.has(frame));
    this.querySelectorAll<PlaygroundCurve>('wr-playground-curve').forEach((curve) => {
      const points = (split: 'train' | 'test') =>
        scored.flatMap((frame) => {
          const value = scores!.of(frame)[split]?.[curve.quantity];
          return value === undefined ? [] : [[frame.step / stepsPerEpoch, value] as const];
        });
      curve.show({ train: points('train'), test: points('test') }, step / stepsPerEpoch);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-playground': Playground;
  }
}
