package io.weightroom.page.contest;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.contest.Board;
import io.weightroom.contest.Contests;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Optional;

/** Enters one of the learner's runs, under a name of their choice. */
final class EntryForm extends Div {

    /** What the form asks for. */
    interface Actions {
        void enter(long run, String pseudonym);

        void withdraw();
    }

    private static final String TERMS =
            "Nobody has to take part. Your class sees the name that you choose and how your best run did; who leads the class sees who you are too. You can take your line off the list at any time.";

    private final Select<RunView> run = new Select<>();
    private final TextField name = new TextField("Name on the list");
    private final Button enter = new Button("Enter this run");
    private final Button withdraw = new Button("Take my line off");
    private final Paragraph said = new Paragraph();

    EntryForm(Actions actions) {
        addClassName("wr-entry");
        run.setLabel("Run");
        run.setItemLabelGenerator(EntryForm::name);
        name.setMaxLength(40);
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.setDisableOnClick(true);
        enter.addClickListener(press -> actions.enter(run.getValue().id(), name.getValue()));
        withdraw.addClickListener(press -> actions.withdraw());
        said.getElement().setAttribute("role", "status");
        add(new Paragraph(TERMS), run, name, enter, withdraw, said);
    }

    void say(String sentence) {
        said.setText(sentence);
    }

    /**
     * @param runs that could be entered, newest first
     */
    void show(List<RunView> runs, Board board) {
        var own = board.own();
        var chosen = Optional.ofNullable(run.getValue()).map(RunView::id);
        run.setItems(runs);
        runs.stream()
                .filter(r -> chosen.isPresent() && chosen.get() == r.id())
                .findFirst()
                .or(() -> runs.stream().findFirst())
                .ifPresent(run::setValue);
        own.map(Board.Line::pseudonym).filter(n -> name.isEmpty()).ifPresent(name::setValue);
        int left = Contests.MOST_TRIES - own.map(Board.Line::tries).orElse(0);
        enter.setEnabled(!runs.isEmpty() && left > 0);
        withdraw.setVisible(own.isPresent());
        if (runs.isEmpty()) {
            say("Train a run above to its end. Then it can be entered here.");
        } else if (said.getText().isEmpty() || said.getText().startsWith("Train a run")) {
            say("You can have %d runs scored; the best of them counts.".formatted(left));
        }
    }

    private static String name(RunView run) {
        return run.lastEpoch()
                .map(
                        epoch ->
                                "run %d, test %s"
                                        .formatted(
                                                run.number(),
                                                BoardTable.percent(epoch.test().accuracy())))
                .orElse("run " + run.number());
    }
}
