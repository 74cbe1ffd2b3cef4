package io.weightroom.farm.node;

import io.weightroom.farm.MachineView;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.farm.wire.Message;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Measures how a trainer stands, time after time. */
final class Pulse {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

    private final String trainer;
    private final LocalTrainer local;
    private List<Duration> before;
    private long measured = System.nanoTime();

    Pulse(String trainer, LocalTrainer local) {
        this.trainer = trainer;
        this.local = local;
        before = local.lanes().stream().map(LocalTrainer.LaneView::busy).toList();
    }

    Message.Pulse now() {
        long now = System.nanoTime();
        double passed = Math.max(1, now - measured);
        measured = now;
        var states = local.lanes();
        var lanes = new ArrayList<MachineView.Lane>();
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            double busy = state.busy().minus(before.get(i)).toNanos() / passed;
            var run = state.run().map(OptionalLong::of).orElseGet(OptionalLong::empty);
            lanes.add(new MachineView.Lane(i + 1, run, Math.min(1, busy)));
        }
        before = states.stream().map(LocalTrainer.LaneView::busy).toList();
        return new Message.Pulse(trainer, residentBytes(), heapBytes(), lanes, local.runs());
    }

    private static long heapBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** 0 where the system does not tell. */
    private static long residentBytes() {
        try {
            var found = RESIDENT.matcher(Files.readString(STATUS));
            return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
