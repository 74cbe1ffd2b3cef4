package io.weightroom.widget;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.study.Albums;
import io.weightroom.study.LineUp;
import io.weightroom.study.LineUp.State;
import io.weightroom.study.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Networks that come trained, compared on the same photos, photo by photo. */
final class LineUpWidget extends WidgetFrame {

    private final Workbench bench;
    private final String page;
    private final PictureDirective.LineUp directive;
    private final LineUpChart chart = new LineUpChart();
    private final Button start = new Button("Measure", press -> start());
    private final Button stop = new Button("Stop", press -> stop());
    private @Nullable PageUpdates updates;
    private @Nullable AutoCloseable following;
    private List<ClassifierCard> cards = List.of();
    private Optional<LineUp> lineUp = Optional.empty();

    LineUpWidget(Workbench bench, String page, PictureDirective.LineUp directive) {
        super("line-up", directive.title().orElse("A line-up of networks"), directive.caption());
        this.bench = bench;
        this.page = page;
        this.directive = directive;
        picture(chart);
        controls(buttons(start, stop));
        state("idle", "not measured yet");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var here = PageUpdates.of(event.getUI());
        updates = here;
        Networks.open(
                bench.classifiers(),
                directive.networks(),
                cards -> here.put(chart, () -> networks(cards)));
        lineUp = bench.lineUps().newest(bench.learner().value(), page, directive.name());
        follow();
    }

    private void networks(List<ClassifierCard> here) {
        cards = here;
        if (lineUp.isEmpty()) {
            chart.networks(here, directive.count());
        }
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
    }

    private void start() {
        var page = updates;
        if (page == null) {
            return;
        }
        trouble("");
        start.setEnabled(false);
        state("waiting", "opening the photos");
        var learner = bench.learner().value();
        var networks = cards;
        bench.later(
                () -> {
                    try {
                        var album =
                                Albums.open(
                                        bench.datasets(), directive.photos(), directive.count());
                        var begun =
                                bench.lineUps()
                                        .start(
                                                learner,
                                                this.page,
                                                directive.name(),
                                                networks,
                                                album);
                        page.put(
                                this,
                                () -> {
                                    lineUp = Optional.of(begun);
                                    follow();
                                    LineUpBegun.tell(this);
                                });
                    } catch (DatasetUnavailable e) {
                        var sentence = RunWords.sentence(String.valueOf(e.getMessage()));
                        page.put(this, () -> refuse(sentence));
                    }
                });
    }

    private void refuse(String sentence) {
        trouble(sentence);
        state("failed", "no photos");
        start.setEnabled(true);
    }

    private void stop() {
        lineUp.ifPresent(LineUp::stop);
    }

    private void follow() {
        unfollow();
        var page = updates;
        lineUp.ifPresent(
                l -> {
                    if (page != null) {
                        following = l.follow(() -> page.put(this, this::show));
                    }
                });
        show();
    }

    private void unfollow() {
        if (following != null) {
            try {
                following.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            following = null;
        }
    }

    private void show() {
        boolean going = lineUp.filter(l -> l.state() == State.MEASURING).isPresent();
        start.setEnabled(!going && !cards.isEmpty());
        start.setText(lineUp.isPresent() ? "Measure again" : "Measure");
        stop.setEnabled(going);
        lineUp.ifPresent(
                l -> {
                    chart.show(l);
                    facts(l.album().photos().size() + " " + l.album().source());
                    int shown = l.standings().stream().mapToInt(Standing::shown).sum();
                    switch (l.state()) {
                        case MEASURING -> state("training", "measuring, %s looks".formatted(shown));
                        case DONE -> state("completed", "measured");
                        case STOPPED -> state("stopped", "stopped after %s looks".formatted(shown));
                    }
                });
    }
}
