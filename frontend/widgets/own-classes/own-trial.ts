import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Latest } from '../../shared/latest';
import '../../shared/photo-source/photo-source';
import { shrunk, UnreadablePicture } from '../../shared/photo-source/shrunk';
import '../probabilities/probabilities';

interface Answer {
  readonly probabilities?: readonly number[];
  readonly reader?: string;
  readonly trouble?: string;
}

/** Between two looks at the camera, in milliseconds; less often where the answer takes longer. */
const EVERY = 200;

const FRAME_QUALITY = 0.85;

/**
 * A photo, or the camera as long as it is open, and what the network takes it for.
 *
 * Properties: names, side (of what the network sees). Functions: again (ask once more: the network has learned).
 */
@customElement('wr-own-trial')
export class OwnTrial extends LitElement {
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ type: Number }) side = 32;
  @state() private shown = '';
  @state() private trouble = '';
  @state() private answer?: Answer;
  declare $server: { read(base64: string): Promise<Answer> };

  private timer = 0;
  private readonly canvas = document.createElement('canvas');
  private readonly asker = new Latest<string, Answer>(
    (base64) => this.$server.read(base64),
    (answer) => {
      this.trouble = answer.trouble ?? '';
      this.answer = answer;
    },
  );

  again(): void {
    if (this.shown) {
      this.asker.put(this.shown);
    }
  }

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.look(), EVERY);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  protected render(): TemplateResult {
    return html`
      <h4 class="wr-figure-title">Try it</h4>
      <div class="wr-own-stage" data-reach>
        <div>
          ${this.shown ? html`<img class="wr-own-shown" src="data:image/jpeg;base64,${this.shown}" alt="the picture that is being read" />` : nothing}
          <wr-photo-source label="A picture" .trouble=${this.trouble} @photo-given=${(e: CustomEvent<File>) => this.take(e.detail)}></wr-photo-source>
        </div>
        <div class="wr-own-answer">
          <p class="wr-reader">${this.answer?.reader ?? 'Open the camera, or choose a picture that it was not trained on.'}</p>
          <wr-probabilities .names=${this.names} .values=${this.answer?.probabilities ?? []}></wr-probabilities>
        </div>
      </div>
    `;
  }

  /** What the camera sees now, where it is open. */
  private look(): void {
    const video = this.querySelector<HTMLVideoElement>('wr-camera video');
    if (!video?.videoWidth || document.hidden) {
      return;
    }
    this.shown = '';
    const { canvas } = this;
    canvas.width = canvas.height = 2 * this.side;
    const middle = Math.min(video.videoWidth, video.videoHeight);
    const [left, top] = [(video.videoWidth - middle) / 2, (video.videoHeight - middle) / 2];
    canvas.getContext('2d')!.drawImage(video, left, top, middle, middle, 0, 0, canvas.width, canvas.height);
    this.asker.put(canvas.toDataURL('image/jpeg', FRAME_QUALITY).split(',')[1]);
  }

  private async take(file: File): Promise<void> {
    try {
      this.trouble = '';
      this.shown = await shrunk(file, file.name, { side: 256, square: true });
      this.again();
    } catch (reason) {
      this.trouble = reason instanceof UnreadablePicture ? reason.message : String(reason);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-own-trial': OwnTrial;
  }
}
