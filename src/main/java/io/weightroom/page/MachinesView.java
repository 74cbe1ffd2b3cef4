package io.weightroom.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.weightroom.farm.MachineView;
import io.weightroom.farm.Machines;
import io.weightroom.spec.Budget;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** For the host: the trainers of this machine, what they do, who waits, and a way to stop them. */
@RolesAllowed("HOST")
@Route("class/machines")
@PageTitle("Machines – Weightroom")
@CssImport("./styles/machines.css")
class MachinesView extends Div {

    private static final int REFRESH_MILLIS = 1_000;

    private final Optional<Machines> machines;
    private final Paragraph trouble = new Paragraph();
    private final Paragraph empty = new Paragraph();
    private final Paragraph waiting = new Paragraph();
    private final Div sections = new Div();
    private final Map<String, MachineSection> shown = new LinkedHashMap<>();
    private Optional<Registration> polling = Optional.empty();

    MachinesView(ObjectProvider<Machines> machines, Budget budget, HostCheck host) {
        addClassName("wr-machines");
        var lead = new Paragraph();
        lead.addClassName("wr-promise");
        add(new H1("Machines"), lead);
        if (!host.isHost()) {
            this.machines = Optional.empty();
            lead.setText(HostCheck.WORDS);
            return;
        }
        this.machines = Optional.ofNullable(machines.getIfAvailable());
        lead.setText("What trains the runs of all learners, as it stood a moment ago.");
        trouble.addClassName("wr-message");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        empty.addClassName("wr-empty");
        waiting.setVisible(false);
        add(trouble, waiting, sections, empty, new BudgetList(budget));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (machines.isEmpty()) {
            empty.setText("Networks train in the web process itself here; there is no trainer.");
            return;
        }
        refresh();
        var ui = attached.getUI();
        ui.setPollInterval(REFRESH_MILLIS);
        polling = Optional.of(ui.addPollListener(poll -> refresh()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        polling.ifPresent(Registration::remove);
        polling = Optional.empty();
        detached.getUI().setPollInterval(-1);
    }

    private void refresh() {
        List<MachineView> now;
        int unassigned;
        try {
            now = machines.orElseThrow().all();
            unassigned = machines.orElseThrow().waiting();
        } catch (RuntimeException e) {
            Failures.log("while the trainers were asked how they are", e);
            trouble("The trainers could not be asked how they are. What stands here is older.");
            return;
        }
        trouble("");
        show(now);
        waiting.setVisible(unassigned > 0);
        waiting.setText(
                switch (unassigned) {
                    case 0 -> "";
                    case 1 -> "One run waits for a trainer.";
                    default -> "%,d runs wait for a trainer.".formatted(unassigned);
                });
    }

    private void show(List<MachineView> now) {
        var names = now.stream().map(MachineView::name).collect(Collectors.toSet());
        shown.entrySet()
                .removeIf(
                        entry -> {
                            if (names.contains(entry.getKey())) {
                                return false;
                            }
                            entry.getValue().removeFromParent();
                            return true;
                        });
        for (var machine : now) {
            shown.computeIfAbsent(machine.name(), this::section).show(machine);
        }
        empty.setVisible(now.isEmpty());
        empty.setText(
                "No trainer is there. Weightroom starts one by itself; if this stays, weightroom.log in the home folder says why.");
    }

    private MachineSection section(String name) {
        var section =
                new MachineSection(
                        name,
                        () -> attempt(() -> machines.orElseThrow().drain(name)),
                        () -> attempt(() -> machines.orElseThrow().restart(name)));
        sections.add(section);
        return section;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            Failures.log("while a trainer was told what to do", e);
            Toast.show("That could not be passed on to the trainer. Nothing was changed.");
        }
    }

    private void trouble(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
    }
}
