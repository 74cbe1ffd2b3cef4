package io.weightroom.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.SequenceTask;
import java.util.List;
import java.util.Locale;

/** The data sets of sequences that come with Weightroom, each with some of its samples. */
final class SequenceSets extends Section {

    private static final double TRAINING_SHARE = 0.8;
    private static final long SEED = 42;

    /** An odd number, as classes often take turns. */
    private static final int EXAMPLES = 7;

    /**
     * @param written as a train block has it
     * @param between the tokens of a sample
     */
    private record Listed(DatasetSpec spec, String written, String between, String description) {}

    private static final List<Listed> ALL =
            List.of(
                    new Listed(
                            new DatasetSpec.Sequence(SequenceTask.ECHO, 8, 3, 1000),
                            "sequence echo length=8 after=3 samples=1000",
                            " ",
                            "Drawn from the seed of the run. The answer stood some steps before the end: there are also first-symbol, parity and sine."),
                    new Listed(
                            new DatasetSpec.Names(),
                            "names",
                            "",
                            "Given names, letter by letter. The class is the language that a name is common in. Compiled by us, and no name is in both splits."),
                    new Listed(
                            new DatasetSpec.Sentences(true),
                            "sentences",
                            " ",
                            "Praise and blame, generated from a grammar of ours. With negation=false the training split has no negations."),
                    new Listed(
                            new DatasetSpec.Words(DatasetSpec.Words.GRAMMAR, 2),
                            "words grammar window=2",
                            " ",
                            "A word, and one that stands near it in sentences generated from a grammar of ours. There are also words lessons."),
                    new Listed(
                            new DatasetSpec.Text(DatasetSpec.Text.LESSONS, DatasetSpec.Text.LENGTH),
                            "text lessons",
                            "",
                            "The lessons of this course, character by character, in windows. A text in the data folder is text FILE."));

    private final DatasetCatalog catalog;
    private final Div rows = new Div();

    SequenceSets(DatasetCatalog catalog) {
        this.catalog = catalog;
        addClassName("wr-sequence-sets");
        add(
                new H2("Sequences, names, words"),
                new Paragraph(
                        "For networks that read one token after the other. All come with Weightroom."),
                rows);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        rows.removeAll();
        ALL.forEach(listed -> rows.add(row(listed)));
    }

    private Article row(Listed listed) {
        var name = new H3(listed.written());
        var row = new Article(name, new Paragraph(listed.description()));
        try {
            var data = catalog.open(listed.spec(), TRAINING_SHARE, SEED);
            row.add(
                    new Paragraph(
                            String.format(
                                    Locale.ROOT,
                                    "%,d to train, %,d to test, made of %,d tokens.",
                                    data.training().count(),
                                    data.test().count(),
                                    data.tokens().size())),
                    examples(data, listed.between()));
        } catch (DatasetUnavailable e) {
            var message = new Paragraph(e.getMessage());
            message.addClassName("wr-message");
            row.add(message);
        }
        return row;
    }

    private static UnorderedList examples(Dataset data, String between) {
        var list = new UnorderedList();
        list.addClassName("wr-token-examples");
        list.getElement().setAttribute("aria-label", "Some of its samples");
        var test = data.test().spread(EXAMPLES);
        var tokens = (Features.Tokens) test.features();
        for (int i = 0; i < test.count(); i++) {
            var sample = new Span(test.written(i, between));
            sample.addClassName("wr-token-example");
            var item = new ListItem(sample);
            if (!test.isText()) {
                item.add(answer(data.classNames().get(test.labels()[i])));
            } else if (test.answers() == 1) {
                item.add(answer(tokens.names().get(tokens.next()[i])));
            }
            list.add(item);
        }
        return list;
    }

    private static Span answer(String text) {
        var answer = new Span("→\u00a0" + text);
        answer.addClassName("wr-token-answer");
        return answer;
    }
}
