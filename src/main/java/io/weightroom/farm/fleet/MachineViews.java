package io.weightroom.farm.fleet;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.wire.Message;
import java.util.ArrayList;
import java.util.List;

/** Puts together what is known of trainers: from their processes, and from what they say. */
final class MachineViews {

    private MachineViews() {}

    /** Those of this machine first, whether they are connected or not. */
    static List<MachineView> of(List<TrainerProcess> processes, List<ConnectedTrainer> trainers) {
        var views = new ArrayList<MachineView>();
        for (var process : processes) {
            var trainer =
                    trainers.stream()
                            .filter(t -> t.hello().name().equals(process.name()))
                            .findFirst();
            views.add(
                    trainer.map(t -> connected(t, process.restarts()))
                            .orElseGet(() -> absent(process)));
        }
        for (var trainer : trainers) {
            if (processes.stream().noneMatch(p -> p.name().equals(trainer.hello().name()))) {
                views.add(connected(trainer, 0));
            }
        }
        return views;
    }

    private static MachineView connected(ConnectedTrainer trainer, int restarts) {
        var hello = trainer.hello();
        var pulse = trainer.pulse();
        return new MachineView(
                hello.name(),
                hello.pid(),
                trainer.isAside() ? MachineView.State.DRAINED : MachineView.State.READY,
                hello.since(),
                restarts,
                hello.device(),
                pulse.map(Message.Pulse::residentBytes).orElse(0L),
                pulse.map(Message.Pulse::heapBytes).orElse(0L),
                pulse.map(Message.Pulse::lanes).orElse(List.of()),
                pulse.map(Message.Pulse::runs).orElse(List.of()));
    }

    private static MachineView absent(TrainerProcess process) {
        return new MachineView(
                process.name(),
                process.pid(),
                process.pid() == 0 ? MachineView.State.LOST : MachineView.State.STARTING,
                process.since(),
                process.restarts(),
                "",
                0,
                0,
                List.of(),
                List.of());
    }
}
