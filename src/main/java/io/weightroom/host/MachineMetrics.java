package io.weightroom.host;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.weightroom.farm.MachineView;
import io.weightroom.farm.MachineView.Held;
import io.weightroom.farm.MachineView.Lane;
import io.weightroom.farm.Machines;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the machines page shows, for Prometheus: read once at each scrape, one line for each
 * trainer, and none where a trainer has not told.
 */
final class MachineMetrics implements MultiCollector {

    private final Machines machines;

    MachineMetrics(Machines machines) {
        this.machines = machines;
    }

    @Override
    public MetricSnapshots collect() {
        List<MachineView> now;
        try {
            now = machines.all();
        } catch (RuntimeException e) {
            System.getLogger(MachineMetrics.class.getName())
                    .log(System.Logger.Level.WARNING, "the trainers could not be asked", e);
            return MetricSnapshots.of();
        }
        return MetricSnapshots.of(
                gauge(
                        now,
                        "weightroom_lanes",
                        "Slices that a trainer trains at once.",
                        machine -> OptionalDouble.of(machine.lanes().size())),
                gauge(
                        now,
                        "weightroom_lane_busy_ratio",
                        "Share of the last second that the lanes trained, on average.",
                        machine -> machine.lanes().stream().mapToDouble(Lane::busy).average()),
                gauge(
                        now,
                        "weightroom_runs_held",
                        "Runs that are with a trainer, paused ones too.",
                        machine -> OptionalDouble.of(machine.runs().size())),
                gauge(
                        now,
                        "weightroom_runs_waiting",
                        "Runs that want a slice and have none.",
                        machine ->
                                OptionalDouble.of(
                                        machine.runs().stream()
                                                .filter(MachineMetrics::waits)
                                                .count())),
                gauge(
                        now,
                        "weightroom_run_wait_seconds",
                        "How long the run has waited that waits longest.",
                        machine ->
                                OptionalDouble.of(
                                        machine.runs().stream()
                                                .filter(MachineMetrics::waits)
                                                .mapToDouble(Held::waitedSeconds)
                                                .max()
                                                .orElse(0))),
                gauge(
                        now,
                        "weightroom_trainer_resident_bytes",
                        "Memory of the trainer's process that is not swapped out.",
                        machine ->
                                machine.residentBytes() > 0
                                        ? OptionalDouble.of(machine.residentBytes())
                                        : OptionalDouble.empty()),
                restarts(now));
    }

    private static boolean waits(Held run) {
        return !run.asleep() && run.waitedSeconds() > 0;
    }

    private static GaugeSnapshot gauge(
            List<MachineView> now,
            String name,
            String help,
            Function<MachineView, OptionalDouble> value) {
        var gauge = GaugeSnapshot.builder().name(name).help(help);
        for (var machine : now) {
            value.apply(machine)
                    .ifPresent(
                            measured ->
                                    gauge.dataPoint(
                                            GaugeDataPointSnapshot.builder()
                                                    .value(measured)
                                                    .labels(trainer(machine))
                                                    .build()));
        }
        return gauge.build();
    }

    private static CounterSnapshot restarts(List<MachineView> now) {
        var counter =
                CounterSnapshot.builder()
                        .name("weightroom_trainer_restarts")
                        .help("How often a trainer's process had to be started again.");
        now.forEach(
                machine ->
                        counter.dataPoint(
                                CounterDataPointSnapshot.builder()
                                        .value(machine.restarts())
                                        .labels(trainer(machine))
                                        .build()));
        return counter.build();
    }

    private static Labels trainer(MachineView machine) {
        return Labels.of("trainer", machine.name());
    }
}
