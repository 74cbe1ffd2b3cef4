package io.weightroom.widget;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import io.weightroom.inference.reading.Reading;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;

/** What single hidden units of a network do over a text, and which of them follow something. */
@CssImport("./widgets/writing/writing.css")
final class HiddenUnitsWidget extends WidgetFrame implements ReadText.Reader {

    private static final String HINT =
            "Press Train first: the network that you train on this page reads this text, and you see what its memory does.";

    /** Characters that are read, and drawn. */
    private static final int READ = 800;

    private final ReadText text;
    private final HiddenUnitsPicture picture = new HiddenUnitsPicture();

    HiddenUnitsWidget(Workbench bench, String page, RunDirective.HiddenUnits directive) {
        super("hidden-units", directive.title().orElse("Inside its memory"), directive.caption());
        var place = new Place(page, directive.of());
        text = new ReadText("A text to read", directive.text(), READ, bench, place, this);
        var again = new Button("Read it again", click -> text.read());
        again.setTooltipText("By the weights as they are now");
        picture(text, picture);
        controls(buttons(again));
        nothing();
    }

    @Override
    public void nothing() {
        picture.setVisible(false);
        note(HINT);
        state("idle", "ready");
    }

    @Override
    public void show(RunView run, Reading reading) {
        picture.setVisible(true);
        picture.show(reading);
        state("completed", "read");
        facts(
                "read by run %d after %s steps · %s characters"
                        .formatted(
                                run.number(),
                                Figures.count(reading.step()),
                                Figures.count(reading.tokens().size())));
        note(
                reading.unknown().isEmpty()
                        ? ""
                        : "The network has never seen %s: it reads one unknown character there."
                                .formatted(String.join(" ", reading.unknown())));
    }
}
