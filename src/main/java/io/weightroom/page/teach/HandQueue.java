package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lessons;
import io.weightroom.wall.Hand;
import io.weightroom.wall.Snapshot;
import io.weightroom.wall.Tile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Raised hands, who asked first comes first, and a way to say that one has been helped. */
final class HandQueue extends Div {

    private final Lessons lessons;
    private final Consumer<LearnerId> lower;
    private final H2 title = new H2();
    private final OrderedList list = new OrderedList();
    private List<Hand> shown = List.of();

    HandQueue(Lessons lessons, Consumer<LearnerId> lower) {
        this.lessons = lessons;
        this.lower = lower;
        addClassName("wr-hands");
        title.getElement().setAttribute("role", "status");
        add(title, list);
        setVisible(false);
    }

    void show(long cohort, Snapshot now) {
        if (now.hands().equals(shown)) {
            return;
        }
        shown = now.hands();
        setVisible(!shown.isEmpty());
        title.setText(shown.size() == 1 ? "One hand is up" : shown.size() + " hands are up");
        Map<LearnerId, Tile> tiles =
                now.tiles().stream().collect(Collectors.toMap(t -> t.student().id(), t -> t));
        list.removeAll();
        for (var hand : shown) {
            var tile = tiles.get(hand.learner());
            if (tile != null) {
                list.add(item(cohort, tile.student(), hand));
            }
        }
    }

    private ListItem item(long cohort, Member student, Hand hand) {
        var name =
                new RouterLink(
                        student.name(),
                        LearnerView.class,
                        LearnerView.address(cohort, student.id()));
        name.getElement().setAttribute("dir", "auto");
        var note = new Span(hand.note());
        note.addClassName("wr-hands-note");
        note.getElement().setAttribute("dir", "auto");
        var where = lessons.find(hand.page()).map(Lesson::title).map(t -> " · " + t).orElse("");
        var since = new Span(since(hand.raised()) + where);
        since.addClassName("wr-hands-since");
        var helped = new NativeButton("Helped", press -> lower.accept(hand.learner()));
        helped.getElement().setAttribute("aria-label", "Helped: " + student.name());
        return new ListItem(name, note, since, helped);
    }

    private static String since(Instant raised) {
        long minutes = Duration.between(raised, Instant.now()).toMinutes();
        return minutes < 1 ? "just now" : minutes + " min";
    }
}
