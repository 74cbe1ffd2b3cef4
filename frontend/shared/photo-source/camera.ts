import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cameraTrouble } from './camera-words';

const WIDTH = 1280;
const QUALITY = 0.92;

/** Between two pictures while the shutter is held, in milliseconds. */
const EVERY = 100;

/**
 * A live camera with a shutter. It is on as long as the element is on the page and the page is seen.
 *
 * Properties: many (pictures are taken as long as the shutter is held).
 * Events: camera-picture with a File for each picture; camera-closed.
 */
@customElement('wr-camera')
export class Camera extends LitElement {
  @property({ type: Boolean }) many = false;
  @state() private trouble = '';
  @state() private live = false;
  @state() private cameras = 1;
  @state() private taken = 0;
  @state() private mirrored = true;
  @query('video') private video?: HTMLVideoElement;

  private stream?: MediaStream;
  private facing: 'user' | 'environment' = 'environment';
  /** Counts the times that a camera was asked for: an answer that comes too late is of no use. */
  private asked = 0;
  private holding = 0;
  private readonly unseen = () => document.hidden && this.close();

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.unseen);
    void this.open();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.unseen);
    this.stop();
  }

  protected render(): TemplateResult {
    if (this.trouble) {
      return html`<p class="wr-message" role="alert">${this.trouble}</p>
        <button type="button" class="wr-outlined" @click=${this.close}>Close</button>`;
    }
    const held = this.many ? 'Hold to take pictures' : 'Take the picture';
    return html`
      <video playsinline muted autoplay ?data-mirrored=${this.mirrored} aria-label="what the camera sees" @loadeddata=${() => (this.live = true)}></video>
      <div class="wr-camera-row">
        <button
          type="button"
          class="wr-shutter wr-outlined"
          data-primary
          ?disabled=${!this.live}
          @click=${() => this.many || this.shoot()}
          @pointerdown=${this.hold}
          @pointerup=${this.release}
          @pointercancel=${this.release}
          @pointerleave=${this.release}
          @keydown=${this.key}
          @keyup=${this.release}
          @blur=${this.release}
          @contextmenu=${(e: Event) => e.preventDefault()}
        >
          ${this.live ? held : 'The camera is starting …'}
        </button>
        ${this.cameras > 1 ? html`<button type="button" class="wr-outlined" @click=${this.turn}>Other camera</button>` : nothing}
        <button type="button" class="wr-outlined" @click=${this.close}>Close</button>
        ${this.many ? html`<span class="wr-camera-count" role="status">${this.taken} taken</span>` : nothing}
      </div>
    `;
  }

  private async open(): Promise<void> {
    this.stop();
    const ask = ++this.asked;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: this.facing, width: { ideal: WIDTH } },
      });
      if (ask !== this.asked || !this.isConnected) {
        stream.getTracks().forEach((track) => track.stop());
        return;
      }
      this.stream = stream;
      const [track] = stream.getVideoTracks();
      this.mirrored = track.getSettings().facingMode !== 'environment';
      track.addEventListener('ended', () => this.fail(new DOMException('', 'NotReadableError')));
      this.cameras = (await navigator.mediaDevices.enumerateDevices()).filter((d) => d.kind === 'videoinput').length;
      this.trouble = '';
      await this.updateComplete;
      if (this.video) {
        this.video.srcObject = stream;
      }
    } catch (reason) {
      if (ask === this.asked) {
        this.fail(reason);
      }
    }
  }

  private fail(reason: unknown): void {
    this.stop();
    this.trouble = cameraTrouble(reason, window.isSecureContext);
  }

  private turn(): void {
    this.facing = this.facing === 'user' ? 'environment' : 'user';
    void this.open();
  }

  private hold(event: PointerEvent): void {
    if (this.many && this.live && event.button === 0) {
      this.startHolding();
    }
  }

  private key(event: KeyboardEvent): void {
    if (this.many && this.live && !event.repeat && (event.key === ' ' || event.key === 'Enter')) {
      this.startHolding();
    }
  }

  private startHolding(): void {
    this.release();
    this.shoot();
    this.holding = window.setInterval(() => this.shoot(), EVERY);
  }

  private release(): void {
    window.clearInterval(this.holding);
    this.holding = 0;
  }

  private shoot(): void {
    const video = this.video;
    if (!video?.videoWidth) {
      return;
    }
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')!.drawImage(video, 0, 0);
    canvas.toBlob(
      (picture) => {
        if (picture) {
          this.taken++;
          const detail = new File([picture], 'the camera’s picture', { type: picture.type });
          this.dispatchEvent(new CustomEvent<File>('camera-picture', { detail }));
        }
      },
      'image/jpeg',
      QUALITY,
    );
  }

  private stop(): void {
    this.asked++;
    this.release();
    this.live = false;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
  }

  private close(): void {
    this.stop();
    this.dispatchEvent(new CustomEvent('camera-closed'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wr-camera': Camera;
  }
}
