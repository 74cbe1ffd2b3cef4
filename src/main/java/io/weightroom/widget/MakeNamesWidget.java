package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.NumberField;
import io.weightroom.classroom.LearnerId;
import io.weightroom.data.names.GivenNames;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names that the network just trained on this page makes of a language, and which of them are new.
 */
@CssImport("./widgets/sequences/sequences.css")
@CssImport("./widgets/classify-text/classify-text.css")
final class MakeNamesWidget extends WidgetFrame {

    private static final String HINT =
            "Press Train first: the network that you train on this page makes names.";
    private static final int NAMES = 12;
    private static final int LONGEST = 24;

    private final Workbench bench;
    private final List<Button> languages = new ArrayList<>();
    private final NumberField temperature = new NumberField("Temperature");
    private final Button make = new Button("Make names", press -> make());
    private final Paragraph summary = new Paragraph(HINT);
    private final UnorderedList made = new UnorderedList();
    private Optional<RunView> run = Optional.empty();
    private String language;
    private @Nullable PageUpdates updates;
    private long pressed;

    MakeNamesWidget(Workbench bench, String page, RunDirective.MakeNames directive) {
        super(
                "make-names",
                directive.title().orElse("New names of a language"),
                directive.caption());
        this.bench = bench;
        language = directive.language();
        temperature.setValue(directive.temperature());
        temperature.setMin(0);
        temperature.setMax(TextWanted.HOTTEST);
        temperature.setStep(0.1);
        make.addClickShortcut(Key.ENTER).listenOn(temperature);
        var row = new Div();
        row.addClassName("wr-examples");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", "Language");
        DatasetSpec.Names.LANGUAGES.forEach(name -> row.add(button(name)));
        summary.getElement().setAttribute("aria-live", "polite");
        var list = new Div(made, summary);
        list.addClassName("wr-sequences");
        list.addClassName("wr-made-names");
        var knobs = new Div(temperature);
        knobs.addClassName("wr-knobs");
        picture(row, list);
        controls(buttons(make), knobs);
        NewestRun.follow(bench, new Place(page, directive.of()), this, this::follow);
        press(language);
        state("idle", "ready");
    }

    private Button button(String name) {
        var button = new Button(name);
        button.addClickListener(
                click -> {
                    press(name);
                    make();
                });
        languages.add(button);
        return button;
    }

    private void press(String chosen) {
        language = chosen;
        languages.forEach(
                button ->
                        button.getElement()
                                .setAttribute(
                                        "aria-pressed",
                                        String.valueOf(button.getText().equals(chosen))));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        updates = PageUpdates.of(event.getUI());
    }

    private void follow(Optional<RunView> newest) {
        boolean first = run.isEmpty();
        run = newest;
        make.setEnabled(newest.isPresent());
        if (newest.isEmpty()) {
            made.removeAll();
            summary.setText(HINT);
        } else if (first) {
            summary.setText(
                    "Press a language: run %d makes names.".formatted(newest.get().number()));
        }
    }

    private void make() {
        trouble("");
        var value = temperature.getValue();
        if (value == null || temperature.isInvalid()) {
            trouble("Temperature: expected a number from 0 to 100.");
            return;
        }
        if (run.isEmpty() || updates == null) {
            return;
        }
        var page = updates;
        var asked = run.get();
        var learner = bench.learner();
        var chosen = language;
        long first = pressed;
        pressed += NAMES;
        make.setEnabled(false);
        state("training", "writing");
        bench.later(
                () -> {
                    try {
                        var names = names(learner, asked.id(), chosen, value, first);
                        page.put(this, () -> show(asked, names, chosen));
                    } catch (PredictionUnavailable | RunNotFound e) {
                        page.put(this, () -> failed(String.valueOf(e.getMessage())));
                    }
                });
    }

    /**
     * @param first the seed of chance for the first of them
     */
    private List<MadeName> names(
            LearnerId learner, long run, String language, double temperature, long first) {
        var names = new ArrayList<MadeName>();
        var seed = "\n" + GivenNames.line(language);
        for (int i = 0; i < NAMES; i++) {
            var wanted = new TextWanted(seed, LONGEST, temperature, 0, first + i);
            names.add(MadeName.of(bench.runs().write(learner, run, wanted).text()));
        }
        return names;
    }

    private void show(RunView asked, List<MadeName> names, String language) {
        if (!language.equals(this.language)) {
            return;
        }
        made.removeAll();
        names.forEach(name -> made.add(row(name, language)));
        summary.setText(
                "Made by run %d. %s".formatted(asked.number(), MadeName.summary(names, language)));
        state("completed", "made");
        make.setEnabled(true);
    }

    private static ListItem row(MadeName name, String language) {
        var text = new Span(name.name().isEmpty() ? "(nothing)" : name.name());
        text.addClassName("wr-sequence");
        text.getElement().setAttribute("dir", "auto");
        var told = new Span(name.told(language));
        told.addClassName("wr-said");
        var row = new ListItem(text, told);
        row.getElement().setAttribute("data-new", String.valueOf(name.isNew()));
        return row;
    }

    private void failed(String reason) {
        trouble(RunWords.sentence(reason));
        state("idle", "ready");
        make.setEnabled(true);
    }
}
