import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Graph, Node, Operation } from '../../shared/graph/graph';
import { pretty, short } from '../../shared/graph/written';
import { layout, type Layout } from './layout';
import type { Known, Scene, Step } from './steps';

/** Where boxes stand, and how large they are, in pixels. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly box: readonly [number, number];
  /** From the inputs on the left to the output on the right, else from above to below. */
  readonly across: boolean;
  readonly layout: Layout;
  middle(place: { layer: number; across: number }): [number, number];
}

const MARGIN = 4;
/** Rows that a picture may spread over beyond what its fullest layer needs. */
const SLACK = 1.5;

/** Lays the graph out for a width: from left to right where there is room for all layers, else downwards. */
export function stage(graph: Graph, width: number): Stage {
  const trial = layout(graph, 1000, 1);
  const most = Math.max(...Array.from({ length: trial.layers }, (_, layer) => occupied(trial, layer)));
  const across = width >= trial.layers * 86;
  const [boxWidth, boxHeight] = across
    ? [Math.min(104, Math.max(52, Math.floor(width / trial.layers) - 44)), 66]
    : [Math.max(46, Math.min(88, Math.floor((width - 2 * MARGIN) / most) - 5)), 54];
  const gap = across ? boxHeight + 12 : boxWidth + 5;
  const placed = layout(graph, across ? (most + SLACK) * gap : Math.max(width - 2 * MARGIN, most * gap), gap);
  const side = across ? boxHeight : boxWidth;
  const along = across ? boxWidth : boxHeight;
  const pitch = across ? Math.min(180, (width - along - 2 * MARGIN) / Math.max(1, trial.layers - 1)) : along + 30;
  const length = pitch * (trial.layers - 1) + along + 2 * MARGIN;
  const spots = [...placed.places, ...[...placed.bends.values()].flat()].flatMap((place) => (place ? [place.across] : []));
  const [low, high] = [Math.min(...spots), Math.max(...spots)];
  const breadth = high - low + side + 2 * MARGIN;
  const edge = MARGIN + side / 2 - low + (across ? 0 : Math.max(0, width - breadth) / 2);
  const start = MARGIN + along / 2 + (across ? (width - length) / 2 : 0);
  return {
    width: across ? width : Math.max(width, breadth),
    height: across ? breadth : length,
    box: [boxWidth, boxHeight],
    across,
    layout: placed,
    middle: (place) => (across ? [start + place.layer * pitch, edge + place.across] : [edge + place.across, start + place.layer * pitch]),
  };
}

function occupied({ places, bends }: Layout, layer: number): number {
  const bent = [...bends.values()].flat().filter((bend) => bend.layer === layer).length;
  return places.filter((place) => place?.layer === layer).length + bent;
}

export interface Drawn {
  readonly graph: Graph;
  readonly scene: Scene;
  readonly stage: Stage;
  readonly step?: Step;
  readonly focus?: number;
}

/** The graph with what is known of it; the nodes of the step stand out. */
export function picture(drawn: Drawn, choose: (node: number) => void): TemplateResult {
  const { graph, stage } = drawn;
  return svg`${graph.nodes.map((node, i) => (node.kind === 'operation' ? edges(drawn, node, i) : nothing))}
    ${graph.nodes.map((_, i) => (stage.layout.places[i] ? box(drawn, i, choose) : nothing))}
    ${chips(drawn)}` as unknown as TemplateResult;
}

function active(step: Step | undefined, i: number): 'forward' | 'backward' | undefined {
  return step && step.kind !== 'seed' && step.node === i ? step.kind : undefined;
}

function edges({ stage, step, scene }: Drawn, node: Operation, i: number): SVGTemplateResult[] {
  const state = active(step, i) ?? (scene.given.has(i) ? 'given' : scene.known[i].value === undefined ? 'future' : 'known');
  return node.inputs.filter((input) => stage.layout.places[input]).map((input) => {
    const line = points(stage, input, i);
    return svg`<path class="wr-edge" data-state=${state} d=${curve(stage, line)} />
      ${state === 'forward' || state === 'backward' ? svg`<path class="wr-edge-head" d=${head(stage, line, state)} />` : nothing}`;
  });
}

/** Border to border, by way of the bends. */
function points({ layout: { places, bends }, middle, box, across }: Stage, from: number, to: number): [number, number][] {
  const [start, end] = [middle(places[from]!), middle(places[to]!)];
  const along = across ? 0 : 1;
  start[along] += box[along] / 2;
  end[along] -= box[along] / 2;
  return [start, ...(bends.get(`${from}-${to}`) ?? []).map(middle), end];
}

function curve({ across }: Stage, line: readonly [number, number][]): string {
  const [first, ...rest] = line;
  let [x, y] = first;
  return rest.reduce((path, [x2, y2]) => {
    const piece = across
      ? `C${(x + x2) / 2},${y} ${(x + x2) / 2},${y2} ${x2},${y2}`
      : `C${x},${(y + y2) / 2} ${x2},${(y + y2) / 2} ${x2},${y2}`;
    [x, y] = [x2, y2];
    return `${path}${piece}`;
  }, `M${x},${y}`);
}

function head({ across }: Stage, line: readonly [number, number][], state: 'forward' | 'backward'): string {
  const [x, y] = state === 'forward' ? line.at(-1)! : line[0];
  const back = state === 'forward' ? -9 : 9;
  return across ? `M${x},${y}l${back},-5v10z` : `M${x},${y}l-5,${back}h10z`;
}

/** What a box says in its first line: a name, a sign, or both. */
export function heading(graph: Graph, node: Node): { readonly name: string; readonly sign: string } {
  return { name: node.name ? pretty(node.name) : '', sign: node.kind === 'operation' ? sign(graph, node) : '' };
}

/** Numbers of the expression stand with the sign. */
function sign({ nodes }: Graph, { operation, inputs }: Operation): string {
  const numbers = inputs.map((i) => nodes[i]).map((node) => (node.kind === 'constant' ? short(node.value) : undefined));
  switch (operation) {
    case 'add':
      return ['+', ...numbers.filter((n) => n !== undefined)].join(' ');
    case 'subtract':
      return [numbers[0], '−', numbers[1]].filter(Boolean).join(' ');
    case 'multiply':
      return ['×', numbers.find((n) => n !== undefined)].filter(Boolean).join(' ');
    case 'divide':
      return [numbers[0], '÷', numbers[1]].filter(Boolean).join(' ');
    case 'power':
      return numbers[0] ? `${numbers[0]}^( )` : numbers[1] ? pretty(`( )^${numbers[1]}`) : '^';
    case 'negate':
      return '−( )';
    case 'sigmoid':
      return 'σ';
    default:
      return operation;
  }
}

function box(drawn: Drawn, i: number, choose: (node: number) => void): SVGTemplateResult {
  const { graph, scene, stage, step, focus } = drawn;
  const node = graph.nodes[i];
  const known = scene.known[i];
  const [width, height] = stage.box;
  const [x, y] = stage.middle(stage.layout.places[i]!);
  const { name, sign: symbol } = heading(graph, node);
  const line = height / 3.15;
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(i);
    }
  };
  return svg`<g
    class="wr-node"
    data-kind=${node.kind}
    data-node=${node.name ?? node.text}
    data-active=${active(step, i) ?? (step?.kind === 'seed' && i === graph.nodes.length - 1 ? 'backward' : nothing)}
    data-focus=${focus === i}
    transform="translate(${x - width / 2} ${y - height / 2})"
    role="button"
    tabindex="0"
    aria-label=${spoken(node, known)}
    @click=${() => choose(i)}
    @keydown=${keyed}
  >
    <rect width=${width} height=${height} rx=${node.kind === 'leaf' ? 3 : Math.min(20, height / 2.4)} />
    <text x=${width / 2} y=${line * 0.86} class="wr-node-head">${
      name ? svg`<tspan class="wr-node-name">${name}</tspan>` : nothing
    }${symbol ? svg`<tspan class="wr-node-sign" dx=${name ? 5 : 0}>${symbol}</tspan>` : nothing}</text>
    <text x=${width / 2} y=${line * 1.84} class="wr-node-value">${known.value === undefined ? nothing : inBox(known.value, width)}</text>
    <text x=${width / 2} y=${line * 2.78} class="wr-node-gradient" data-sign=${Math.sign(known.gradient ?? 0)}>${
      known.gradient === undefined ? nothing : gradientInBox(known.gradient, width, known.arrived < known.paths && i < graph.nodes.length - 1)
    }</text>
  </g>`;
}

/** Narrow boxes have no room for a fourth digit, nor for a zero before the point. */
function inBox(value: number, width: number): string {
  const text = Number.isNaN(value) ? 'NaN' : short(value, width < 70 ? 3 : 4);
  return width < 70 ? text.replace(/^(−?)0\./, '$1.') : text;
}

/** Dots say that more is to come, over other paths. */
function gradientInBox(gradient: number, width: number, more: boolean): string {
  const space = width < 70 ? '' : ' ';
  return `∂${space}${inBox(gradient, width)}${more ? `${space}…` : ''}`;
}

function spoken(node: Node, { value, gradient }: Known): string {
  const what = node.name ? (node.kind === 'leaf' ? node.name : `${node.name} = ${node.text}`) : node.text;
  return `${what}: ${value === undefined ? 'not computed yet' : `value ${short(value)}`}${gradient === undefined ? '' : `, gradient ${short(gradient)}`}`;
}

/** The local derivatives that the step multiplies by, on its lines. */
function chips({ graph, stage, step, scene }: Drawn): SVGTemplateResult[] {
  if (step?.kind !== 'backward') {
    return [];
  }
  return (scene.given.get(step.node) ?? [])
    .filter(({ input }) => graph.nodes[input].kind !== 'constant')
    .map(({ input, slope }) => {
      const line = points(stage, input, step.node);
      const [[x1, y1], [x2, y2]] = [line.at(-2)!, line.at(-1)!];
      const text = `×${inBox(slope, 0)}`;
      const wide = 12 + text.length * 6.4;
      return svg`<g class="wr-chip" transform="translate(${(x1 + x2) / 2} ${(y1 + y2) / 2})">
        <rect x=${-wide / 2} y="-10" width=${wide} height="20" rx="10" /><text y="4.5">${text}</text>
      </g>`;
    });
}
