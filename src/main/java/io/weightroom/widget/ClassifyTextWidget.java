package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.weightroom.data.text.Tokenizer;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.lesson.RunDirective;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name or a sentence that a learner types, and what the network of this page takes it for. */
final class ClassifyTextWidget extends WidgetFrame implements FollowedRun.Listener {

    private static final int MOST_CHARACTERS = 400;
    private static final int MILLISECONDS = 120;

    private final Workbench bench;
    private final RunDirective.ClassifyText directive;
    private final TypedText kind;
    private final Tokenizer tokenizer;
    private final FollowedRun followed;
    private final TextField typed;
    private final ClassifiedText classified;
    private final List<Button> examples = new ArrayList<>();
    private @Nullable PageUpdates updates;
    private @Nullable Predictions predictions;
    private long readAt = -1;

    ClassifyTextWidget(Workbench bench, String page, RunDirective.ClassifyText directive) {
        super(
                "classify-text",
                directive.title().orElse(TypedText.of(directive.of().dataset()).title()),
                directive.caption());
        this.bench = bench;
        this.directive = directive;
        kind = TypedText.of(directive.of().dataset());
        tokenizer = Tokenizer.of(directive.of().dataset());
        followed = new FollowedRun(bench, new Place(page, directive.of().name()), this);
        classified = new ClassifiedText(kind.unit());
        typed = new TextField(kind.label());
        typed.setValue(directive.text());
        typed.setMaxLength(MOST_CHARACTERS);
        typed.setClearButtonVisible(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(MILLISECONDS);
        typed.getElement().setAttribute("autocapitalize", "off");
        typed.addValueChangeListener(change -> read());
        var row = new Div();
        row.addClassName("wr-examples");
        directive.examples().forEach(example -> row.add(example(example)));
        row.setVisible(!examples.isEmpty());
        picture(typed, row, classified);
        state("idle", "ready");
    }

    private Button example(String text) {
        var button = new Button(text, press -> typed.setValue(text));
        examples.add(button);
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = PageUpdates.of(event.getUI());
        updates = page;
        predictions = new Predictions(bench, page);
        followed.attach(page);
        read(
                bench,
                page,
                () -> {
                    var classes = bench.datasets().open(directive.of()).classNames();
                    return () -> classified.names(classes);
                });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followed.detach();
    }

    @Override
    public void anotherRun(RunView run) {
        readAt = -1;
    }

    @Override
    public void changed() {
        long step = followed.view().map(RunView::step).orElse(0L);
        if (step != readAt || step == 0) {
            readAt = step;
            read();
        }
    }

    @Override
    public void runsChanged() {}

    private void read() {
        var text = typed.getValue();
        var tokens = tokenizer.split(text);
        var run = followed.view();
        if (tokens.isEmpty() || run.isEmpty() || predictions == null || updates == null) {
            note("");
            classified.none(run.isEmpty() ? kind.hint() : kind.invitation());
            return;
        }
        updates.gesture();
        var last = tokens.subList(Math.max(0, tokens.size() - kind.longest()), tokens.size());
        predictions.read(
                run.get(),
                new ReadingWanted(last, false, false, true),
                reading -> show(run.get(), reading, kind.notes(text, tokens.size(), reading)),
                reason -> classified.none(RunWords.sentence(reason)));
    }

    private void show(RunView asked, Reading reading, String notes) {
        note(notes);
        classified.show(
                reading,
                "Read by run %d after step %s."
                        .formatted(asked.number(), Figures.count(reading.step())));
    }
}
