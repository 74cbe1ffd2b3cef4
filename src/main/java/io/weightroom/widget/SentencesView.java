package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.data.Dataset;
import io.weightroom.data.sentences.SentenceGroup;
import io.weightroom.data.sentences.SentenceSets;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import io.weightroom.spec.DatasetSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many sentences of the test split a network judges right, by what they ask of it. */
@CssImport("./widgets/sentences/sentences.css")
final class SentencesView implements ResultView {

    private static final long NANOS_BETWEEN = 1_000_000_000L;

    private final Dataset dataset;
    private final Predictions predictions;
    private final List<SentenceGroup> groups = SentenceSets.testGroups();
    private final Map<SentenceGroup, Row> rows = new EnumMap<>(SentenceGroup.class);
    private final Span measured = new Span();
    private final Div all = new Div();
    private float[] inputs = new float[0];
    private long run = -1;
    private long readAt = -1;
    private long asked;

    /** Whether {@code dataset} has groups of sentences. */
    static boolean canShow(Dataset dataset) {
        return dataset.name().equals(new DatasetSpec.Sentences(true).name());
    }

    SentencesView(Dataset dataset, Predictions predictions) {
        this.dataset = dataset;
        this.predictions = predictions;
        var list = new UnorderedList();
        list.addClassName("wr-sentence-groups");
        list.getElement().setAttribute("aria-label", "Sentences of the test split judged right");
        for (var group : SentenceGroup.values()) {
            var row = new Row(group);
            rows.put(group, row);
            list.add(row);
        }
        measured.addClassName("wr-sentences-measured");
        all.addClassName("wr-sentences");
        var title = new Paragraph("Sentences judged right");
        title.addClassName("wr-sentences-title");
        all.add(title, list, measured);
        plain();
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public void plain() {
        run = -1;
        readAt = -1;
        asked = System.nanoTime() - NANOS_BETWEEN;
        var untold = new float[dataset.test().count() * dataset.classes()];
        SentenceScore.of(dataset, groups, untold)
                .forEach(score -> rows.get(score.group()).plain(dataset, score));
        measured.setText(
                "%s generated sentences that no run trains on; the line is at guessing"
                        .formatted(Figures.count(dataset.test().count())));
    }

    @Override
    public void show(RunView view) {
        if (view.id() != run) {
            plain();
            run = view.id();
        }
        boolean due = System.nanoTime() - asked >= NANOS_BETWEEN || view.state() == RunState.ENDED;
        if (view.step() > 0 && view.step() != readAt && due) {
            readAt = view.step();
            asked = System.nanoTime();
            int count = dataset.test().count();
            predictions.ask(
                    view,
                    inputs(),
                    count,
                    answer -> show(view, answer.step(), answer.probabilities()));
        }
    }

    private void show(RunView asked, long step, float[] probabilities) {
        if (asked.id() != run) {
            return;
        }
        SentenceScore.of(dataset, groups, probabilities)
                .forEach(score -> rows.get(score.group()).show(dataset, score));
        measured.setText(
                "measured after %s steps on %s generated sentences that no run trains on; the line is at guessing"
                        .formatted(Figures.count(step), Figures.count(groups.size())));
    }

    private float[] inputs() {
        if (inputs.length == 0) {
            var test = dataset.test();
            int size = test.shape().values();
            inputs = new float[test.count() * size];
            for (int i = 0; i < test.count(); i++) {
                System.arraycopy(test.input(i), 0, inputs, i * size, size);
            }
        }
        return inputs;
    }

    /** One group: its share as a bar, and a sentence of it. */
    private static final class Row extends ListItem {

        private final Span share = new Span();
        private final Span bar = new Span();
        private final Span sentence = new Span();
        private final Span said = new Span();

        Row(SentenceGroup group) {
            var name = new Span(group.text());
            name.addClassName("wr-sentence-group");
            share.addClassName("wr-sentence-share");
            bar.addClassName("wr-sentence-bar");
            bar.getElement().setAttribute("aria-hidden", "true");
            sentence.addClassName("wr-sentence");
            said.addClassName("wr-sentence-said");
            add(name, share, bar, new Div(sentence, said));
        }

        void plain(Dataset dataset, SentenceScore score) {
            share.setText("");
            bar.getElement().getStyle().set("--share", "0");
            sentence.setText("“%s”".formatted(score.sentence()));
            said.setText(dataset.classNames().get(score.truth()));
            said.getElement().removeAttribute("data-right");
        }

        void show(Dataset dataset, SentenceScore score) {
            share.setText(
                    "%s, %s of %s"
                            .formatted(
                                    Figures.percent(score.accuracy()),
                                    Figures.count(score.right()),
                                    Figures.count(score.count())));
            bar.getElement().getStyle().set("--share", String.valueOf(score.accuracy()));
            sentence.setText("“%s”".formatted(score.sentence()));
            var network =
                    "taken for %s, %s"
                            .formatted(
                                    dataset.classNames().get(score.said()),
                                    Figures.percent(score.probability()));
            said.setText(
                    score.isRight()
                            ? "✓ " + network
                            : "✗ %s; it is %s"
                                    .formatted(network, dataset.classNames().get(score.truth())));
            said.getElement().setAttribute("data-right", String.valueOf(score.isRight()));
        }
    }
}
