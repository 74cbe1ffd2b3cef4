package io.weightroom.widget;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.weightroom.data.text.Characters;
import io.weightroom.inference.reading.Reading;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The likeliest next characters as bars, each a button that takes it. */
@CssImport("./widgets/writing/writing.css")
final class NextBars extends Div {

    private static final int MOST = 10;

    private final Consumer<String> take;

    NextBars(Consumer<String> take) {
        this.take = take;
    }

    void clear() {
        removeAll();
    }

    /**
     * @param chances of each token, which temperature and top k have made of the answer
     */
    void show(Reading reading, double[] chances) {
        var likely = reading.answer();
        var tokens =
                IntStream.range(Characters.UNKNOWN + 1, likely.length)
                        .boxed()
                        .sorted(Comparator.comparing(token -> -likely[token]))
                        .toList();
        var list = new OrderedList();
        list.addClassName("wr-next");
        double rest = 1;
        for (int token : tokens.subList(0, Math.min(MOST, tokens.size()))) {
            list.add(new ListItem(row(reading.names().get(token), likely[token], chances[token])));
            rest -= chances[token];
        }
        removeAll();
        add(list);
        if (tokens.size() > MOST) {
            var others =
                    new Span(
                            "%s other characters have %s together."
                                    .formatted(
                                            Figures.count(tokens.size() - MOST),
                                            Figures.percent(Math.max(0, rest))));
            others.addClassName("wr-next-words");
            add(others);
        }
    }

    private NativeButton row(String character, double likely, double chance) {
        var bar = new Span();
        bar.addClassName("wr-next-bar");
        bar.getStyle().set("--share", share(chance));
        var mark = new Span();
        mark.addClassName("wr-next-mark");
        mark.getStyle().set("--share", share(likely));
        var track = new Span(bar, mark);
        track.addClassName("wr-next-track");
        var percent = new Span(Figures.percent(chance));
        percent.addClassName("wr-next-share");
        var row = new NativeButton("", click -> take.accept(character));
        row.add(new Span(named(character)), track, percent);
        row.setClassName("wr-next-left-out", chance == 0);
        row.setAriaLabel(
                "%s: the network says %s, its chance is %s. Put it behind the text."
                        .formatted(
                                named(character),
                                Figures.percent(likely),
                                Figures.percent(chance)));
        return row;
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** What cannot be seen by its name. */
    static String named(String character) {
        return switch (character) {
            case " " -> "space";
            case "\n" -> "new line";
            case "\t" -> "tab";
            default -> character;
        };
    }
}
