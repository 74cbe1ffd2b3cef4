package io.weightroom.widget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.text.Chances;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The characters that may come next, while a learner types: how likely each is, and its chance. */
final class NextCharacterWidget extends WidgetFrame implements ReadText.Reader {

    private static final String HINT =
            "Press Train first: the network that you train on this page says what may come next.";

    /** Characters before the next one that are read. */
    private static final int READ = 200;

    private final ReadText text;
    private final TextField temperature = new TextField("Temperature");
    private final TextField topK = new TextField("Top k, 0: all");
    private final NextBars bars = new NextBars(this::append);
    private final Paragraph words = new Paragraph(HINT);
    private final Button draw = new Button("Draw the next one", click -> draw());
    private Optional<Reading> shown = Optional.empty();

    NextCharacterWidget(Workbench bench, String page, RunDirective.NextCharacter directive) {
        super("next-character", directive.title().orElse("What comes next?"), directive.caption());
        var place = new Place(page, directive.of());
        text = new ReadText("Your text", directive.text(), READ, bench, place, this);
        words.addClassName("wr-next-words");
        for (var field : new TextField[] {temperature, topK}) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> shown.ifPresent(this::showChances));
        }
        temperature.setValue("1");
        topK.setValue("0");
        var knobs = new Div(temperature, topK);
        knobs.addClassName("wr-knobs");
        picture(text, words, bars);
        controls(buttons(draw), knobs);
        nothing();
    }

    @Override
    public void nothing() {
        shown = Optional.empty();
        words.setText(HINT);
        bars.clear();
        draw.setEnabled(false);
        state("idle", "ready");
    }

    @Override
    public void show(RunView run, Reading reading) {
        shown = Optional.of(reading);
        draw.setEnabled(true);
        state("completed", "read");
        words.setText(
                "By run %d after %s steps. The mark is what the network says, the bar is the chance that temperature and top k leave."
                        .formatted(run.number(), Figures.count(reading.step())));
        note(
                reading.unknown().isEmpty()
                        ? ""
                        : "The network has never seen %s: it reads one unknown character there."
                                .formatted(String.join(" ", reading.unknown())));
        showChances(reading);
    }

    private void showChances(Reading reading) {
        chances(reading).ifPresent(chances -> bars.show(reading, chances));
    }

    /** Nothing where a field says why not. */
    private Optional<double[]> chances(Reading reading) {
        try {
            double hot = number(temperature);
            double k = number(topK);
            if (!(hot >= 0 && hot <= TextWanted.HOTTEST && k >= 0)) {
                throw new IllegalArgumentException(
                        "expected a temperature from 0 to 100 and a top k of 0 or more, found %s and %s"
                                .formatted(temperature.getValue(), topK.getValue()));
            }
            trouble("");
            return Optional.of(Chances.of(reading.answer(), hot, (int) Math.min(k, 1e6)));
        } catch (IllegalArgumentException e) {
            trouble(RunWords.sentence(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static double number(TextField field) {
        var typed = field.getValue().strip();
        try {
            return Double.parseDouble(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s: expected a number, found \"%s\"".formatted(field.getLabel(), typed));
        }
    }

    private void draw() {
        shown.ifPresent(
                reading ->
                        chances(reading)
                                .map(c -> Chances.draw(c, ThreadLocalRandom.current().nextDouble()))
                                .map(reading.names()::get)
                                .ifPresent(this::append));
    }

    private void append(String character) {
        text.setValue(text.getValue() + character);
    }
}
