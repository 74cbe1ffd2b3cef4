package io.weightroom.page;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.weightroom.farm.MachineView;
import io.weightroom.farm.MachineView.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One trainer: its state, its lanes, the runs that are with it, and what the host can do. */
final class MachineSection extends Article {

    /** A trainer that has not changed by then can be told again. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Span state = new Span();
    private final DescriptionList facts = new DescriptionList();
    private final List<DescriptionList.Description> values = new ArrayList<>();
    private final Div lanes = new Div();
    private final List<LaneMeter> meters = new ArrayList<>();
    private final HeldRuns held = new HeldRuns();
    private final NativeButton drain = new NativeButton("Drain");
    private final NativeButton restart = new NativeButton("Restart");
    private final Confirmation confirmation = new Confirmation();
    private final Runnable onDrain;
    private final Runnable onRestart;

    private Optional<MachineView> shown = Optional.empty();

    /** What was asked for, in words, until the trainer is seen to have changed. */
    private String asked = "";

    private Instant askedAt = Instant.EPOCH;

    MachineSection(String name, Runnable onDrain, Runnable onRestart) {
        this.name = name;
        this.onDrain = onDrain;
        this.onRestart = onRestart;
        getElement().setAttribute("aria-label", name);
        state.getElement().setAttribute("role", "status");
        state.addClassName("wr-machine-state");
        var sign = new Span();
        sign.addClassName("wr-machine-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var status = new Div(sign, state);
        status.addClassName("wr-machine-status");
        for (var label : List.of("Device", "Memory", "Process", "Started", "Restarts")) {
            var value = new DescriptionList.Description();
            values.add(value);
            facts.add(new Div(new DescriptionList.Term(label), value));
        }
        lanes.addClassName("wr-lanes");
        drain.getElement().setAttribute("aria-label", "Drain " + name);
        drain.addClickListener(press -> askDrain());
        restart.getElement().setAttribute("aria-label", "Restart " + name);
        restart.addClickListener(press -> askRestart());
        var buttons = new Div(drain, restart);
        buttons.addClassName("wr-machine-buttons");
        add(new Header(new H2(name), status, buttons), confirmation, facts, lanes, held);
    }

    void show(MachineView machine) {
        boolean changed = shown.map(before -> hasChanged(before, machine)).orElse(false);
        if (changed || Instant.now().isAfter(askedAt.plus(PATIENCE))) {
            asked = "";
        }
        shown = Optional.of(machine);
        boolean alive = machine.state() == State.READY || machine.state() == State.DRAINED;
        getElement().setAttribute("data-state", machine.state().name().toLowerCase(Locale.ROOT));
        state.setText(asked.isEmpty() ? words(machine) : asked);
        values.get(0).setText(machine.device().isEmpty() ? "not known yet" : machine.device());
        values.get(1).setText(alive ? memory(machine) : "none");
        values.get(2).setText(machine.pid() == 0 ? "none" : String.valueOf(machine.pid()));
        values.get(3).setText(machine.pid() == 0 ? "–" : RunText.when(machine.since()));
        values.get(4).setText(String.valueOf(machine.restarts()));
        showLanes(alive ? machine.lanes() : List.of(), machine.runs());
        held.show(machine.runs());
        drain.setEnabled(asked.isEmpty() && machine.state() == State.READY);
        restart.setEnabled(asked.isEmpty());
    }

    private void showLanes(List<MachineView.Lane> now, List<MachineView.Held> runs) {
        while (meters.size() > now.size()) {
            meters.removeLast().removeFromParent();
        }
        while (meters.size() < now.size()) {
            meters.add(new LaneMeter());
            lanes.add(meters.getLast());
        }
        for (int i = 0; i < now.size(); i++) {
            meters.get(i).show(now.get(i), runs);
        }
        lanes.setVisible(!now.isEmpty());
    }

    private static boolean hasChanged(MachineView before, MachineView now) {
        return before.state() != now.state() || before.pid() != now.pid();
    }

    private static String words(MachineView machine) {
        return switch (machine.state()) {
            case STARTING -> "starting";
            case READY -> machine.runs().isEmpty() ? "ready, nothing to train" : "training";
            case DRAINED -> "drained: its runs wait until you restart it";
            case LOST -> "lost: its process has ended, and another one is coming";
        };
    }

    /** Of what a trainer has not told, nothing is said. */
    private static String memory(MachineView machine) {
        if (machine.residentBytes() <= 0) {
            return "not known yet";
        }
        var words = MachineText.bytes(machine.residentBytes());
        return machine.heapBytes() <= 0
                ? words
                : words + " (" + MachineText.bytes(machine.heapBytes()) + " Java’s)";
    }

    private void askDrain() {
        confirm(
                "Drain %s? %s put aside with checkpoints and will wait until you restart it.",
                "Drain it", "draining: its runs are put aside", onDrain);
    }

    private void askRestart() {
        confirm(
                "Restart %s? %s put aside with checkpoints and will go on in a new process, some seconds later.",
                "Restart it", "restarting", onRestart);
    }

    /** Asks only where there are runs that it would interrupt. */
    private void confirm(String question, String yes, String meanwhile, Runnable deed) {
        Runnable done =
                () -> {
                    asked = meanwhile;
                    askedAt = Instant.now();
                    deed.run();
                    shown.ifPresent(this::show);
                };
        int runs = shown.map(machine -> machine.runs().size()).orElse(0);
        boolean interrupts =
                runs > 0 && shown.map(machine -> machine.state() == State.READY).orElse(false);
        if (interrupts) {
            var which = runs == 1 ? "Its run is" : "Its %,d runs are".formatted(runs);
            confirmation.ask(question.formatted(name, which), yes, done);
        } else {
            done.run();
        }
    }
}
