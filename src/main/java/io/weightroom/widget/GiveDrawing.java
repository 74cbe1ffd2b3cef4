package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.drawings.Drawing;
import io.weightroom.drawings.Drawings;
import java.util.ArrayList;
import java.util.List;

/** Under a pad: gives what is drawn to the class, once one has agreed, and takes it back. */
@CssImport("./widgets/draw/give.css")
final class GiveDrawing extends Details {

    private static final String WHAT =
            """
            Your class collects drawings, and everybody’s network is tested on them. Given is the small picture “centred in 28 × 28” and \
            the digit that you say it is. Your class sees it without your name; who leads the class sees whose it is, and can \
            remove it. You can take it back at any time.""";

    private final Drawings drawings;
    private final LearnerId learner;
    private final DrawPad pad;
    private final Checkbox agree =
            new Checkbox("I agree that my class sees my drawings and tests networks on them");
    private final Div digits = new Div();
    private final List<NativeButton> buttons = new ArrayList<>();
    private final Paragraph said = new Paragraph();
    private final UnorderedList mine = new UnorderedList();

    GiveDrawing(Workbench bench, DrawPad pad) {
        super("Give it to your class");
        this.drawings = bench.drawings();
        this.learner = bench.learner();
        this.pad = pad;
        addClassName("wr-give");
        said.getElement().setAttribute("role", "status");
        said.addClassName("wr-given");
        digits.addClassName("wr-digits");
        digits.getElement().setAttribute("role", "group").setAttribute("aria-label", "Give it as");
        digits.add(new Span("Give it as a"));
        for (int digit = 0; digit < Drawings.DIGITS; digit++) {
            int label = digit;
            var button = new NativeButton(String.valueOf(digit), press -> give(label));
            button.setEnabled(false);
            buttons.add(button);
            digits.add(button);
        }
        agree.addValueChangeListener(
                change -> buttons.forEach(button -> button.setEnabled(change.getValue())));
        mine.addClassName("wr-given-list");
        mine.getElement().setAttribute("aria-label", "Drawings that you have given");
        add(new Paragraph(WHAT), agree, digits, said, mine);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        list();
    }

    private void give(int label) {
        if (!agree.getValue()) {
            return;
        }
        said.setText("Draw a digit first.");
        pad.drawn(
                pixels ->
                        attempt(
                                () -> {
                                    drawings.give(learner, label, pixels);
                                    pad.clear();
                                    return "Given as a %d. Your class has %s now."
                                            .formatted(label, count(drawings.count(learner)));
                                }));
    }

    private void takeBack(Drawing drawing) {
        attempt(
                () -> {
                    drawings.takeBack(learner, drawing.id());
                    return "Taken back. It is gone from your class.";
                });
    }

    private interface Deed {
        String done();
    }

    private void attempt(Deed deed) {
        try {
            said.setText(deed.done());
        } catch (NotAllowed e) {
            said.setText(RunWords.sentence(String.valueOf(e.getMessage())));
        }
        list();
    }

    void list() {
        var given = drawings.of(learner);
        // Whoever has given has agreed before.
        agree.setValue(agree.getValue() || !given.isEmpty());
        mine.removeAll();
        for (var drawing : given) {
            var picture = new Image(PictureUrl.ofInk(drawing.pixels(), Drawings.SIDE), "");
            var back = new NativeButton("Take back", press -> takeBack(drawing));
            back.getElement().setAttribute("aria-label", "Take back this " + drawing.label());
            var item = new ListItem(picture, new Span("given as " + drawing.label()), back);
            mine.add(item);
        }
        mine.setVisible(!given.isEmpty());
    }

    private static String count(int drawings) {
        return drawings == 1 ? "one drawing" : "%,d drawings".formatted(drawings);
    }
}
