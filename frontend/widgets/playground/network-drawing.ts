import { fitted } from '../../shared/canvas';
import { css, mix } from '../../shared/colours';
import type { Palette } from '../../shared/palette';
import type { Field } from './field';
import { Heat } from '../../shared/heat';
import { drawLines, trace } from './lines';
import { NeuronMaps } from './neuron-map';
import type { Notes, Picked } from './network-picture';
import type { Places, Spot } from './places';
import type { Model } from './setting';

/** What the two canvases of a network's picture show: lines below, neurons over them. */
export interface Scene {
  readonly model: Model;
  readonly places: Places;
  readonly palette: Palette;
  readonly font: string;
  /** Whether inputs that are not in use can be switched on. */
  readonly offered: boolean;
  readonly weights?: Float32Array;
  readonly field?: Field;
  readonly picked?: Picked;
  readonly notes?: Notes;
}

export class NetworkDrawing {
  private maps?: { of: Field; maps: NeuronMaps };
  private heat?: Heat;

  drawLines(canvas: HTMLCanvasElement, { model, places, palette, weights, notes }: Scene): void {
    const context = fitted(canvas, places.width, places.height);
    model.network.layers.forEach((_, l) => {
      if (weights) {
        drawLines(context, { network: model.network, places, weights, palette }, l, notes !== undefined && notes.layer !== l + 1);
      } else {
        this.drawFaint(context, places.layers[l], places.layers[l + 1], palette);
      }
    });
  }

  /** Before there are weights: where they will be. */
  private drawFaint(context: CanvasRenderingContext2D, before: readonly Spot[], after: readonly Spot[], palette: Palette): void {
    const path = new Path2D();
    before.forEach((from) => after.forEach((to) => trace(path, from, to)));
    context.strokeStyle = css(palette.line);
    context.stroke(path);
  }

  drawNeurons(canvas: HTMLCanvasElement, scene: Scene): void {
    const { places, palette, field } = scene;
    const context = fitted(canvas, places.width, places.height);
    this.drawPicked(context, scene);
    if (field && scene.weights) {
      this.drawMaps(context, field, scene);
    }
    context.lineWidth = 1;
    context.strokeStyle = css(mix(palette.paper, palette.ink, field ? 0.45 : 0.2));
    context.beginPath();
    for (const { x, y, size } of places.layers.flat()) {
      if (!field) {
        context.fillStyle = css(palette.paper);
        context.fillRect(x - size / 2, y - size / 2, size, size);
      }
      context.rect(x - size / 2 + 0.5, y - size / 2 + 0.5, size - 1, size - 1);
    }
    context.stroke();
    this.drawUnused(context, scene);
    this.drawNotes(context, scene);
  }

  private drawMaps(context: CanvasRenderingContext2D, field: Field, { places, palette }: Scene): void {
    if (this.maps?.of !== field) {
      this.maps = { of: field, maps: new NeuronMaps(field) };
    }
    if (this.heat?.palette !== palette) {
      this.heat = new Heat(palette, 1);
    }
    this.maps.maps.paint(field, this.heat);
    for (const { layer, neuron, x, y, size } of places.layers.flat()) {
      this.maps.maps.draw(context, layer, neuron, x - size / 2, y - size / 2, size);
    }
  }

  private drawUnused(context: CanvasRenderingContext2D, { places, palette, offered }: Scene): void {
    context.strokeStyle = css(mix(palette.paper, palette.ink, 0.3));
    context.setLineDash([3, 3]);
    for (const { neuron, x, y, size } of offered ? places.inputs : []) {
      if (neuron < 0) {
        context.strokeRect(x - size / 2 + 0.5, y - size / 2 + 0.5, size - 1, size - 1);
      }
    }
    context.setLineDash([]);
  }

  private drawPicked(context: CanvasRenderingContext2D, { places, palette, picked }: Scene): void {
    const to = picked && places.layers[picked.layer]?.[picked.neuron];
    if (!to) {
      return;
    }
    context.strokeStyle = css(palette.ink);
    context.lineWidth = 2;
    const from = picked.input === undefined ? undefined : places.layers[picked.layer - 1]?.[picked.input];
    if (from) {
      const path = new Path2D();
      trace(path, from, to);
      context.stroke(path);
    } else {
      context.strokeRect(to.x - to.size / 2 - 2.5, to.y - to.size / 2 - 2.5, to.size + 5, to.size + 5);
    }
  }

  private drawNotes(context: CanvasRenderingContext2D, { places, palette, notes, font }: Scene): void {
    context.font = `600 12px ${font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    notes?.numbers.forEach((numbers, layer) =>
      numbers?.forEach((text, neuron) => {
        const spot = places.layers[layer]?.[neuron];
        if (spot) {
          const width = context.measureText(text).width + 8;
          context.fillStyle = css(palette.paper);
          context.fillRect(spot.x - width / 2, spot.y - 8, width, 16);
          context.fillStyle = css(palette.ink);
          context.fillText(text, spot.x, spot.y + 0.5);
        }
      }),
    );
  }
}
