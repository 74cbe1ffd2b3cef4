import type { Values } from '../../shared/network/pass';
import type { Field } from './field';
import { Pixels, type Heat } from '../../shared/heat';
import { MOST_NEURONS } from './setting';

/** Cells a side of a neuron's heat map. */
const SIZE = 24;

/** The heat maps of all neurons on one sheet: a row for each layer, a column for each neuron. */
export class NeuronMaps {
  private readonly sheet: Pixels;
  private readonly picks: Int32Array;

  constructor(field: Field) {
    this.sheet = new Pixels(SIZE * MOST_NEURONS, SIZE * field.activations.length);
    const pick = (i: number) => Math.floor(((i + 0.5) * field.size) / SIZE);
    this.picks = Int32Array.from({ length: SIZE * SIZE }, (_, i) => pick(Math.floor(i / SIZE)) * field.size + pick(i % SIZE));
  }

  paint(field: Field, heat: Heat): void {
    field.activations.forEach((values, layer) => this.paintLayer(values, layer, field.size ** 2, heat));
    this.sheet.show();
  }

  private paintLayer(values: Values, layer: number, cells: number, heat: Heat): void {
    const { data, canvas } = this.sheet;
    for (let neuron = 0; neuron * cells < values.length; neuron++) {
      for (let i = 0; i < this.picks.length; i++) {
        const row = layer * SIZE + ((i / SIZE) | 0);
        data[row * canvas.width + neuron * SIZE + (i % SIZE)] = heat.of(values[neuron * cells + this.picks[i]]);
      }
    }
  }

  /** Draws the map of a neuron; layer 0 are the inputs. */
  draw(context: CanvasRenderingContext2D, layer: number, neuron: number, x: number, y: number, size: number): void {
    context.drawImage(this.sheet.canvas, neuron * SIZE, layer * SIZE, SIZE, SIZE, x, y, size, size);
  }
}
