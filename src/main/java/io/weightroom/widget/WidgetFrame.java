package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.runs.RunRefused;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every widget has, always in the same places: title, state, picture, controls, caption. */
@CssImport("./widgets/frame.css")
class WidgetFrame extends Section {

    private final Span state = new Span();
    private final Span sign = new Span();
    private final Span facts = new Span();
    private final Paragraph message = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final Div picture = new Div();
    private final Div controls = new Div();
    private final Div below = new Div();
    private String announced = "";

    WidgetFrame(String directive, String title, Optional<String> caption) {
        getElement().setAttribute("data-widget", directive);
        getElement().setAttribute("aria-label", title);
        addClassName("wr-widget");
        sign.addClassName("wr-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        state.addClassName("wr-state");
        facts.addClassName("wr-facts");
        message.addClassName("wr-message");
        message.getElement().setAttribute("role", "alert");
        note.addClassName("wr-note");
        picture.addClassName("wr-picture");
        controls.addClassName("wr-controls");
        below.addClassName("wr-below");
        var status = new Div(sign, state);
        status.addClassName("wr-status");
        var heading = new H3(title);
        heading.addClassName("wr-title");
        add(new Header(heading, status), facts, note, picture, message, controls, below);
        caption.ifPresent(
                words -> {
                    var footer = new Footer(new Text(words));
                    footer.addClassName("wr-caption");
                    add(footer);
                });
        trouble("");
        note("");
        facts("");
        sign.setVisible(false);
        state.setVisible(false);
        controls.setVisible(false);
    }

    void picture(Component... components) {
        picture.add(components);
    }

    void controls(Component... components) {
        controls.add(components);
        controls.setVisible(true);
    }

    void clearControls() {
        controls.removeAll();
    }

    void below(Component... components) {
        below.add(components);
    }

    /**
     * State in words. Only a change of {@code sign} is read out at once; a counter that runs is
     * not.
     */
    void state(String sign, String words) {
        this.sign.setVisible(true);
        state.setVisible(true);
        state.getElement().setAttribute("role", "status");
        state.getElement().setAttribute("aria-live", sign.equals(announced) ? "off" : "polite");
        announced = sign;
        getElement().setAttribute("data-state", sign);
        state.setText(words);
    }

    void facts(String words) {
        facts.setText(words);
        facts.setVisible(!words.isEmpty());
    }

    /** What happened, why, and what to do; none where empty. */
    void trouble(String sentences) {
        message.setText(sentences);
        message.setVisible(!sentences.isEmpty());
    }

    /**
     * Does something about a run, and says why where it is refused.
     *
     * @param updates of the page; nothing is done where there is none
     * @return whether it was done
     */
    boolean attempt(@Nullable PageUpdates updates, Consumer<PageUpdates> deed) {
        if (updates == null) {
            return false;
        }
        trouble("");
        try {
            deed.accept(updates);
            return true;
        } catch (RunRefused e) {
            trouble(RunWords.sentence(String.valueOf(e.getMessage())));
            return false;
        }
    }

    /**
     * Reads data outside the page's lock, and says so where it is not here.
     *
     * @param reading gives what then shows it, with the page locked
     */
    void read(Workbench bench, PageUpdates updates, Supplier<Runnable> reading) {
        bench.later(
                () -> {
                    try {
                        updates.put(this, reading.get());
                    } catch (DatasetUnavailable e) {
                        var sentence = RunWords.sentence(String.valueOf(e.getMessage()));
                        updates.put(this, () -> trouble(sentence));
                    }
                });
    }

    /** A row of buttons, of which the first is the one thing to press. */
    static Div buttons(Button primary, Button... others) {
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        primary.addClassName("wr-primary");
        var row = new Div(primary);
        row.add(others);
        row.addClassName("wr-buttons");
        return row;
    }

    /** Something to know that is no mistake of the learner's: stand-in data, a knob for later. */
    void note(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
    }
}
