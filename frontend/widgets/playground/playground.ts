import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keysOf } from './control-list';
import { isSame, NO_SAMPLES, say, type Frames, type PinnedRun, type RunState, type Samples, type Setup } from './contract';
import './curve-panel';
import type { CurvePanel } from './curve-panel';
import { renderData } from './data-section';
import './inspector';
import { renderKnobs, renderProblems } from './knobs';
import { renderLayers } from './layer-controls';
import { MOST_LINES } from './lines';
import './network-picture';
import type { NetworkPicture, Notes, Picked } from './network-picture';
import './output-panel';
import type { OutputPanel } from './output-panel';
import { Paced } from './paced';
import { Player, type Shown } from './player';
import { renderPresets } from './presets';
import { nearestSample, readingOf, sampleAt, type Focus, type Reading } from './reading';
import './scrubber';
import type { Scrubber } from './scrubber';
import { hiddenOf, MOST_LAYERS, modelOf, written, type Model } from './setting';
import './slow-motion';
import type { Stage } from './slow-stages';
import { GOING, renderMore, renderTransport, type TransportActions } from './transport';
import { renderInWords } from './weights-table';

/** Numbers that change faster than this, in milliseconds, cannot be read. */
const READABLE = 120;

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
  @state() private layer = 0;
  @state() private picked?: Picked;
  @state() private gaze: Focus = { sample: 0, slow: false, described: false };
  @state() private reading?: Reading;
  @state() private notes?: Notes;
  @state() private tabled = false;

  @query('wr-network-picture') private network?: NetworkPicture;
  @query('wr-output-panel') private output?: OutputPanel;
  @query('wr-scrubber') private scrubber?: Scrubber;
  @query('wr-curve-panel') private curves?: CurvePanel;

  private model: Model = modelOf({}, 2);
  private readonly player = new Player((shown, moved, scored) => this.draw(shown, moved, scored));
  private equipped = false;
  private readonly pace = new Paced(READABLE);

  setup(settings: Setup): void {
    const before = this.settings.values;
    this.settings = settings;
    if (['inputs', 'net', 'loss'].some((key) => before[key] !== settings.values[key] || !this.equipped)) {
      this.remodel();
    }
  }

  samples(samples: Samples): void {
    if (!isSame(samples, this.data)) {
      this.data = samples;
      this.remodel();
    }
  }

  frames(frames: Frames): void {
    this.player.receive(frames);
  }

  state(run: RunState): void {
    this.run = run;
  }

  pinned({ runs }: { runs: readonly PinnedRun[] }): void {
    this.others = runs;
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  /** A page that is put together moves its parts about, and what was to be drawn has been called off. */
  connectedCallback(): void {
    super.connectedCallback();
    this.player.wake();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.player.stop();
    this.pace.stop();
  }

  private remodel(): void {
    this.equipped = true;
    this.model = modelOf(this.settings.values, this.data.classes);
    this.layer = Math.min(this.layer, Math.max(0, this.model.network.hidden.length - 1));
    this.player.equip(this.model, this.data);
  }

  private hides(...keys: string[]): boolean {
    return keys.every((key) => this.settings.hidden?.includes(key) ?? false);
  }

  private readonly set = (key: string, value: string): void => {
    if (value !== this.settings.values[key]) {
      this.setup({ ...this.settings, values: { ...this.settings.values, [key]: value } });
      say(this, 'wr-set', { key, value });
    }
  };

  private look(changed: Partial<Focus>): void {
    this.gaze = { ...this.gaze, ...changed };
  }

  protected render(): TemplateResult {
    return html`<div class="pg">
      ${this.hides('presets') ? nothing : renderPresets(this.settings.values, (values) => say(this, 'wr-preset', { values }))}
      <div class="pg-stage">${renderData(this.settings, this.data.generated, this.set)} ${this.renderNetwork()} ${this.renderOutput()}</div>
      ${this.renderRun()} ${renderProblems(this.settings)} ${this.renderCurves()}
      <div class="pg-knobs">${renderKnobs(this.settings, keysOf('training', 'start'), this.set)}</div>
      ${this.renderWords()}
    </div>`;
  }

  private renderNetwork(): TemplateResult {
    const hidden = hiddenOf(this.settings.values.net);
    return html`<section class="pg-middle" aria-label="Network">
      <h3>Network</h3>
      ${this.hides('net') ? nothing : renderLayers(hidden, this.layer, (changed) => this.set('net', written(changed.slice(0, MOST_LAYERS))))}
      <wr-network-picture
        .model=${this.model}
        .picked=${this.picked}
        .notes=${this.notes}
        .layer=${this.hides('net') ? undefined : this.layer}
        @layer=${(e: CustomEvent<number>) => (this.layer = e.detail)}
        ?fixed=${this.hides('inputs')}
        @hover=${(e: CustomEvent<Picked | undefined>) => this.picked || this.look({ picked: e.detail })}
        @pick=${(e: CustomEvent<Picked>) => this.pick(e.detail)}
        @toggle=${(e: CustomEvent<string>) => this.toggle(e.detail)}
      ></wr-network-picture>
      ${this.gaze.slow
        ? html`<wr-slow-motion
            .stages=${this.reading?.stages ?? []}
            @stage=${(e: CustomEvent<Stage | undefined>) => (this.notes = e.detail?.notes)}
            @sample=${() => this.look({ sample: (this.gaze.sample + 7) % Math.max(1, this.data.train.x.length) })}
            @close=${() => this.slow(false)}
          ></wr-slow-motion>`
        : html`<wr-inspector
            .inspection=${this.reading?.inspection}
            .about=${this.reading?.about ?? ''}
            ?crowded=${this.model.network.layers.some(({ inputs, outputs }) => inputs * outputs > MOST_LINES)}
            ?open=${this.picked !== undefined}
            @close=${() => this.pick(undefined)}
            @edit=${(e: CustomEvent<{ index: number; value: number }>) => this.edit(e.detail)}
          ></wr-inspector>`}
    </section>`;
  }

  private pick(picked: Picked | undefined): void {
    this.picked = picked;
    this.look({ picked });
    if (picked) {
      this.reveal('wr-inspector');
    }
  }

  private reveal(card: string): void {
    void this.updateComplete.then(() => requestAnimationFrame(() => this.querySelector(card)?.scrollIntoView({ block: 'nearest' })));
  }

  private edit({ index, value }: { index: number; value: number }): void {
    if (this.reading) {
      say(this, 'wr-act', { action: 'edit', step: this.reading.frame.step, index, value });
      this.player.playback.release();
    }
  }

  /** Slow motion is about one frame: the run stands still meanwhile. */
  private slow(on: boolean): void {
    if (on && GOING.includes(this.run.state)) {
      say(this, 'wr-act', { action: 'pause' });
    }
    this.notes = undefined;
    this.look({ slow: on, probe: undefined });
    if (on) {
      this.reveal('wr-slow-motion');
    }
  }

  private toggle(key: string): void {
    const keys = (this.settings.values.inputs ?? 'x1,x2').split(',').filter(Boolean);
    this.set('inputs', (keys.includes(key) ? keys.filter((k) => k !== key) : [...keys, key]).join(','));
  }

  private renderOutput(): TemplateResult {
    const sample = sampleAt(this.data, this.gaze.sample);
    return html`<section class="pg-output" aria-label="Output">
      <h3>Output</h3>
      <wr-output-panel
        .samples=${this.data}
        ?own=${this.settings.values.data === 'own' && !this.hides('data')}
        .both=${this.reading?.both ?? {}}
        .told=${`What the network answers everywhere, under ${this.data.train.x.length} training and ${this.data.test.x.length} test points`}
        .reading=${this.reading?.answered ?? ''}
        .chosen=${sample && (this.gaze.slow || this.picked) ? [sample.x, sample.y] : undefined}
        @probe=${(e: CustomEvent<readonly [number, number] | undefined>) => this.gaze.slow || this.look({ probe: e.detail })}
        @choose=${(e: CustomEvent<[number, number]>) => this.look({ sample: Math.max(0, nearestSample(this.data, ...e.detail)) })}
      ></wr-output-panel>
    </section>`;
  }

  private renderRun(): TemplateResult {
    const actions: TransportActions = {
      play: () => this.play(),
      act: (action) => say(this, 'wr-act', { action }),
      slow: () => this.slow(!this.gaze.slow),
    };
    return html`<div class="pg-run">
        ${renderTransport(this.run, this.held, this.recorded, actions)}
        <wr-scrubber @scrub=${(e: CustomEvent<number>) => this.player.scrub(e.detail)} @newest=${() => this.player.toNewest()}></wr-scrubber>
      </div>
      <div class="pg-more">
        ${renderMore(this.run, this.recorded, this.gaze.slow, actions)}
        <div class="pg-speed">${renderKnobs(this.settings, keysOf('speed'), this.set)}</div>
      </div>`;
  }

  private play(): void {
    const { playback, recording } = this.player;
    if (this.gaze.slow) {
      this.slow(false);
    }
    if (playback.held) {
      const { step } = recording.frames[recording.indexAt(playback.head)];
      playback.release();
      say(this, 'wr-act', { action: 'continue', step });
    } else {
      say(this, 'wr-act', { action: 'play' });
    }
  }

  private renderCurves(): TemplateResult {
    return html`<wr-curve-panel
      .classes=${this.data.classes}
      .classNames=${this.data.classNames}
      .pinned=${this.others}
      .both=${this.reading?.both ?? {}}
      @seek=${(e: CustomEvent<number>) => this.player.scrub(this.player.recording.indexNear(e.detail))}
    ></wr-curve-panel>`;
  }

  private renderWords(): TemplateResult {
    const { reading } = this;
    const weights = this.tabled && reading?.frame.weights.length === this.model.network.parameters ? reading.frame.weights : undefined;
    return renderInWords(this.model, reading?.words ?? [], weights, {
      words: (described) => this.look({ described }),
      table: (tabled) => (this.tabled = tabled),
    });
  }

  protected updated(changed: PropertyValues): void {
    if (changed.has('settings') || changed.has('data') || changed.has('gaze')) {
      this.pace.hurry();
      this.player.wake();
    }
  }

  private draw(shown: Shown | undefined, moved: boolean, scored: boolean): void {
    if (moved) {
      this.network?.paint(shown?.weights, shown?.field);
      this.output?.paint(shown?.field);
    }
    const { recording, playback, scores } = this.player;
    this.held = playback.held;
    this.recorded = recording.frames.length > 1;
    this.scrubber?.show(shown?.index ?? 0, recording.frames.length, shown?.frame.step ?? 0, shown?.frame.epoch ?? 0, playback.held);
    if (scored || moved) {
      this.curves?.show(recording, scores, shown?.frame.epoch ?? 0);
    }
    this.pace.run(() => {
      this.reading = shown && readingOf(this.player, this.model, this.data, shown, this.gaze, this.settings.values.lr ?? '0');
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-playground': Playground;
  }
}
