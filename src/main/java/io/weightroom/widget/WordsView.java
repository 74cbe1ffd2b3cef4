package io.weightroom.widget;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.data.Dataset;
import io.weightroom.inference.words.WordSpace;
import io.weightroom.inference.words.WordSpace.Near;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.metrics.RunState;
import io.weightroom.runs.RunView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A few words of a run on pairs of words, and what lies nearest to each of them. */
@CssImport("./widgets/writing/writing.css")
@CssImport("./widgets/word-map/probes.css")
final class WordsView implements ResultView {

    private static final String PREFIX = "words ";
    private static final List<String> OF_THE_GRAMMAR =
            List.of("king", "paris", "puppy", "ate", "seven", "red");
    private static final int PROBES = 6;
    private static final int NEIGHBOURS = 3;

    /** Among a text's commonest words are few that mean something by themselves. */
    private static final int FIRST_OF_A_TEXT = 30;

    private static final long NANOS_BETWEEN = 500_000_000L;

    private final Predictions predictions;
    private final List<String> probes;
    private final int words;
    private final Span perplexity = new Span();
    private final Span made = new Span();
    private final List<Span> near;
    private final Div all = new Div();
    private long run = -1;
    private long askedAt = -1;
    private long asked;

    /** Whether {@code dataset} is of pairs of words. */
    static boolean canShow(Dataset dataset) {
        return dataset.training().isText() && dataset.name().startsWith(PREFIX);
    }

    WordsView(Dataset dataset, Predictions predictions) {
        this.predictions = predictions;
        words = dataset.classes();
        probes = probes(dataset.tokens());
        near = probes.stream().map(probe -> new Span()).toList();
        var list = new UnorderedList();
        list.addClassName("wr-probes");
        list.getElement().setAttribute("aria-label", "Words, and those nearest to them");
        for (int i = 0; i < probes.size(); i++) {
            var probe = new Span(probes.get(i));
            probe.addClassName("wr-probe");
            probe.getElement().setAttribute("dir", "auto");
            near.get(i).addClassName("wr-probe-near");
            list.add(new ListItem(probe, near.get(i)));
        }
        all.addClassName("wr-writing");
        perplexity.addClassName("wr-perplexity");
        made.addClassName("wr-written-by");
        all.add(perplexity, list, made);
        plain();
    }

    private static List<String> probes(List<String> tokens) {
        if (tokens.containsAll(OF_THE_GRAMMAR)) {
            return OF_THE_GRAMMAR;
        }
        int first = tokens.size() > FIRST_OF_A_TEXT + PROBES ? FIRST_OF_A_TEXT : 1;
        return IntStream.range(first, Math.min(first + PROBES, tokens.size()))
                .mapToObj(tokens::get)
                .toList();
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public void plain() {
        run = -1;
        askedAt = -1;
        asked = System.nanoTime() - NANOS_BETWEEN;
        perplexity.setText("%s words to choose from".formatted(Figures.count(words)));
        near.forEach(span -> span.setText("…"));
        made.setText("Press Train: the words nearest to each appear here.");
    }

    @Override
    public void show(RunView view) {
        if (view.id() != run) {
            plain();
            run = view.id();
        }
        view.lastEpoch().ifPresent(this::show);
        boolean ended = view.state() == RunState.ENDED;
        boolean due = System.nanoTime() - asked >= NANOS_BETWEEN || ended;
        long question = ended ? Long.MAX_VALUE : view.step();
        if (view.step() > 0 && question != askedAt && due) {
            askedAt = question;
            asked = System.nanoTime();
            predictions.vectors(view, vectors -> show(view, new WordSpace(vectors)));
        }
    }

    private void show(EpochMetrics last) {
        perplexity.setText(
                "perplexity %s, as if it chose among so many of %s words"
                        .formatted(
                                Figures.significant(last.test().perplexity()),
                                Figures.count(words)));
    }

    private void show(RunView asked, WordSpace space) {
        if (asked.id() != run) {
            return;
        }
        for (int i = 0; i < probes.size(); i++) {
            int row = i;
            space.number(probes.get(i))
                    .ifPresent(
                            word -> near.get(row).setText(told(space.nearest(word, NEIGHBOURS))));
        }
        made.setText(
                "nearest words and their cosines after %s steps"
                        .formatted(Figures.count(space.step())));
    }

    private static String told(List<Near> near) {
        return near.stream()
                .map(n -> n.word() + "\u00a0" + cosine(n.cosine()))
                .collect(Collectors.joining(", "));
    }

    private static String cosine(double cosine) {
        return String.format(Locale.US, "%.2f", cosine).replace('-', '\u2212');
    }
}
