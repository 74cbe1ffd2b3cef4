package io.weightroom.widget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.weightroom.farm.RunControl;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import java.util.Optional;

/** The row of buttons of a run: the first one trains, pauses and resumes in the same place. */
final class RunButtons extends Div {

    /** What the buttons ask for. */
    interface Actions {

        /**
         * Begins a run.
         *
         * @return whether it was not refused
         */
        boolean begin(boolean paused);

        void ask(RunControl control);

        /** Whether a run is paused here that can take a step. */
        boolean canStep();

        /** Whether a run has ended here that can go on. */
        default boolean canGoOn() {
            return false;
        }

        /** Lets it go on. */
        default void goOn() {}
    }

    private final Actions actions;
    private final Button primary = button("Train");
    private final Button step = button("Step");
    private final Button epoch = button("Next epoch");
    private final Button stop = button("Stop");
    private final Button reset = button("Reset");
    private final Button longer = button("Train longer");
    private Runnable primaryAction;

    RunButtons(Actions actions) {
        this.actions = actions;
        primaryAction = this::train;
        addClassName("wr-buttons");
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary.addClassName("wr-primary");
        primary.addClickListener(click -> primaryAction.run());
        step.setTooltipText("Train one batch, then pause");
        step.addClickListener(click -> step(new RunControl.StepBatches(1)));
        epoch.setTooltipText("Train to the end of the epoch, then pause");
        epoch.addClickListener(click -> step(new RunControl.StepEpoch()));
        stop.setTooltipText("End this run and keep it");
        stop.addClickListener(click -> actions.ask(new RunControl.Stop()));
        reset.setTooltipText("Back to the same initial weights; this run is kept");
        reset.addClickListener(click -> actions.begin(true));
        longer.setTooltipText("As many epochs more, from where this run has ended");
        longer.addClickListener(click -> actions.goOn());
        add(primary, longer, step, epoch, stop, reset);
        show(Optional.empty());
    }

    void show(Optional<RunView> run) {
        var state = run.map(RunView::state).orElse(RunState.ENDED);
        boolean begun = run.map(r -> r.step() > 0).orElse(false);
        boolean going = state != RunState.PAUSED && state != RunState.ENDED;
        if (going) {
            primary("Pause", () -> actions.ask(new RunControl.Pause()));
        } else if (state == RunState.PAUSED && begun) {
            primary("Resume", () -> actions.ask(new RunControl.Resume()));
        } else {
            primary("Train", this::train);
        }
        primary.setEnabled(true);
        longer.setVisible(run.isPresent() && state == RunState.ENDED && actions.canGoOn());
        step.setEnabled(!going);
        epoch.setEnabled(!going);
        stop.setEnabled(going || state == RunState.PAUSED && begun);
        reset.setEnabled(run.isPresent() && (begun || going || state == RunState.ENDED));
    }

    private void train() {
        actions.begin(false);
    }

    /** A run that is not paused is begun for it. */
    private void step(RunControl control) {
        if (actions.canStep() || actions.begin(true)) {
            actions.ask(control);
        }
    }

    /** Nothing can be trained here. */
    void refuseAll() {
        for (var button : new Button[] {primary, longer, step, epoch, stop, reset}) {
            button.setEnabled(false);
        }
    }

    private void primary(String text, Runnable action) {
        primary.setText(text);
        primaryAction = action;
    }

    private static Button button(String text) {
        return new Button(text);
    }
}
