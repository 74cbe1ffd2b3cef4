package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that a learner begins and the network just trained on this page goes on with. */
@CssImport("./widgets/writing/writing.css")
final class GenerateWidget extends WidgetFrame {

    private static final String HINT =
            "Press Train first: the network that you train on this page goes on with your text.";
    private static final int LENGTH = 300;

    private final Workbench bench;
    private final Place place;
    private final TextArea seed = new TextArea("Begin with");
    private final TextField temperature = new TextField("Temperature");
    private final TextField topK = new TextField("Top k, 0: all");
    private final TextField length = new TextField("Characters");
    private final Button generate = new Button("Generate", click -> generate());
    private final Span begun = new Span();
    private final Span continued = new Span();
    private final Div written = new Div(begun, continued);
    private final Span made = new Span();
    private Optional<RunView> run = Optional.empty();
    private @Nullable PageUpdates updates;
    private int pressed;

    GenerateWidget(Workbench bench, String page, RunDirective.Generate directive) {
        super("generate", directive.title().orElse("Let it write"), directive.caption());
        this.bench = bench;
        place = new Place(page, directive.of());
        seed.setValue(directive.text());
        seed.setMaxLength(TextWanted.LONGEST_SEED);
        seed.setValueChangeMode(ValueChangeMode.ON_BLUR);
        temperature.setValue(Figures.chosen(directive.temperature()));
        topK.setValue("0");
        length.setValue(String.valueOf(LENGTH));
        generate.addClickShortcut(Key.ENTER).listenOn(temperature, topK, length);
        written.addClassName("wr-written");
        written.getElement().setAttribute("dir", "auto").setAttribute("aria-live", "polite");
        begun.addClassName("wr-begun");
        made.addClassName("wr-written-by");
        var text = new Div(written, made);
        text.addClassName("wr-writing");
        var knobs = new Div(temperature, topK, length);
        knobs.addClassName("wr-knobs");
        picture(seed, text);
        controls(buttons(generate), knobs);
        NewestRun.follow(bench, place, this, this::follow);
        state("idle", "ready");
        continued.setText(HINT);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        updates = PageUpdates.of(event.getUI());
    }

    private void follow(Optional<RunView> newest) {
        boolean first = run.isEmpty();
        run = newest;
        generate.setEnabled(newest.isPresent());
        if (newest.isEmpty()) {
            say("", HINT, "");
        } else if (first) {
            say("", "Press Generate: run %d goes on.".formatted(newest.get().number()), "");
        }
    }

    private void generate() {
        trouble("");
        var asked = run;
        if (asked.isEmpty() || updates == null) {
            return;
        }
        var page = updates;
        try {
            var wanted =
                    new TextWanted(
                            seed.getValue(),
                            (int) number(length),
                            number(temperature),
                            (int) number(topK),
                            ++pressed);
            generate.setEnabled(false);
            state("training", "writing");
            var learner = bench.learner();
            bench.later(
                    () -> {
                        try {
                            var text = bench.runs().write(learner, asked.get().id(), wanted);
                            page.put(this, () -> show(asked.get(), wanted, text));
                        } catch (PredictionUnavailable | RunNotFound e) {
                            page.put(this, () -> failed(String.valueOf(e.getMessage())));
                        }
                    });
        } catch (IllegalArgumentException e) {
            trouble(RunWords.sentence(String.valueOf(e.getMessage())));
        }
    }

    private static double number(TextField field) {
        var text = field.getValue().strip();
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s: expected a number, found \"%s\"".formatted(field.getLabel(), text));
        }
    }

    private void show(RunView asked, TextWanted wanted, WrittenText text) {
        var by =
                "run %d after %s steps, temperature %s%s"
                        .formatted(
                                asked.number(),
                                Figures.count(text.step()),
                                Figures.chosen(wanted.temperature()),
                                text.whole() ? "" : "; there was no time for more");
        say(wanted.seed(), text.text(), by);
        note(
                text.unknown().isEmpty()
                        ? ""
                        : "The network has never seen %s: it reads one unknown character there."
                                .formatted(String.join(" ", text.unknown())));
        state("completed", "written");
        generate.setEnabled(true);
    }

    private void failed(String reason) {
        trouble(RunWords.sentence(reason));
        state("idle", "ready");
        generate.setEnabled(true);
    }

    private void say(String begun, String continued, String by) {
        this.begun.setText(begun);
        this.continued.setText(continued);
        made.setText(by);
    }
}
