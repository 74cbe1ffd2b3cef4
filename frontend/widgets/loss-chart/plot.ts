import type ApexCharts from 'apexcharts';
import type { ApexOptions } from 'apexcharts';
import type { Point } from './curve';

/** One small set of axes drawn by ApexCharts, which is loaded when the first plot is shown. */

export interface Axes {
  readonly epochs: number;
  readonly low: number;
  readonly high: number;
  readonly ticks: number;
  /** Text of a tick on the y axis. */
  readonly text: (value: number) => string;
}

export interface Line {
  readonly points: readonly Point[];
  readonly colour: string;
  readonly dash: number;
  readonly width: number;
}

/** Where the plot area lies within its element, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export class Plot {
  private constructor(
    private readonly chart: ApexCharts,
    private axes: Axes,
    private lineCount: number,
  ) {}

  static async into(element: HTMLElement, axes: Axes, lines: readonly Line[]): Promise<Plot> {
    const { default: Apex } = await import('apexcharts');
    const chart = new Apex(element, { ...FIXED, ...moving(axes, lines) });
    await chart.render();
    return new Plot(chart, axes, lines.length);
  }

  show(axes: Axes, lines: readonly Line[]): void {
    const sameAxes = JSON.stringify(axes) === JSON.stringify(this.axes);
    if (sameAxes && lines.length === this.lineCount) {
      void this.chart.updateSeries(series(lines), false);
    } else {
      void this.chart.updateOptions(moving(axes, lines), false, false, false);
    }
    this.axes = axes;
    this.lineCount = lines.length;
  }

  recolour(axes: Axes, lines: readonly Line[]): void {
    void this.chart.updateOptions(moving(axes, lines), false, false, false);
  }

  get area(): Area {
    const { translateX, translateY, gridWidth, gridHeight } = (
      this.chart as unknown as { w: { globals: Record<string, number> } }
    ).w.globals;
    return { left: translateX, top: translateY, width: gridWidth, height: gridHeight };
  }

  destroy(): void {
    this.chart.destroy();
  }
}

const FIXED: ApexOptions = {
  chart: {
    type: 'line',
    height: 220,
    fontFamily: 'inherit',
    animations: { enabled: false },
    toolbar: { show: false },
    zoom: { enabled: false },
    selection: { enabled: false },
    redrawOnParentResize: true,
  },
  legend: { show: false },
  tooltip: { enabled: false },
  dataLabels: { enabled: false },
  states: { hover: { filter: { type: 'none' } }, active: { filter: { type: 'none' } } },
  grid: {
    xaxis: { lines: { show: false } },
    padding: { left: 8, right: 44, top: -16, bottom: -4 },
  },
};

function series(lines: readonly Line[]): ApexAxisChartSeries {
  return lines.map((l, index) => ({ name: String(index), data: l.points.map((p) => ({ x: p.x, y: p.y })) }));
}

function moving(axes: Axes, lines: readonly Line[]): ApexOptions {
  return {
    series: series(lines),
    colors: lines.map((l) => l.colour),
    stroke: { width: lines.map((l) => l.width), dashArray: lines.map((l) => l.dash), curve: 'straight' },
    markers: { size: 0 },
    xaxis: {
      type: 'numeric',
      min: 0,
      max: axes.epochs,
      tickAmount: Math.min(axes.epochs, 5),
      decimalsInFloat: axes.epochs % 5 === 0 || axes.epochs < 5 ? 0 : 1,
      labels: { style: { fontSize: '12px' } },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: { show: false },
    },
    yaxis: {
      min: axes.low,
      max: axes.high,
      tickAmount: axes.ticks,
      labels: { style: { fontSize: '12px' }, minWidth: 34, formatter: axes.text },
    },
  };
}
