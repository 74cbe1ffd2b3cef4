package io.weightroom.page.teach;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import io.weightroom.classroom.LearnerId;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lessons;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.Snapshot;
import io.weightroom.wall.Wall;
import io.weightroom.widget.PageUpdates;
import java.util.function.Consumer;

/** A class, a tile for each student, live; sends its browser only what has changed. */
@Tag("wr-wall")
@JsModule("./wall/wall.ts")
@CssImport("./styles/wall.css")
@CssImport("./styles/wall-tiles.css")
final class WallGrid extends Component {

    private final Lessons lessons;
    private WallDiff diff;
    private boolean first = true;
    private Subscription watching = () -> {};

    WallGrid(Lessons lessons) {
        this.lessons = lessons;
        diff = new WallDiff(this::place);
    }

    /**
     * Names everybody, and leads to everybody's runs.
     *
     * @param address of students, up to their name for addresses
     */
    void named(String address) {
        getElement().setProperty("students", address);
    }

    /**
     * @param onChange told as well, with the page locked
     */
    void follow(Wall wall, LearnerId leader, long cohort, Consumer<Snapshot> onChange) {
        var updates = PageUpdates.of(getUI().orElseThrow());
        watching.close();
        watching =
                wall.watch(
                        leader,
                        cohort,
                        snapshot ->
                                updates.put(
                                        this,
                                        () -> {
                                            show(snapshot);
                                            onChange.accept(snapshot);
                                        }));
    }

    private void show(Snapshot snapshot) {
        var changes = diff.changes(snapshot);
        if (first || !changes.isEmpty()) {
            getElement().callJsFunction("apply", changes, first);
            first = false;
        }
    }

    private String place(RunView run) {
        var place = run.place();
        var page =
                lessons.find(place.page())
                        .map(Lesson::title)
                        .orElseGet(() -> place.page().equals("home") ? "First page" : place.page());
        return page.equals(place.block()) ? page : page + ", " + place.block();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        diff = new WallDiff(this::place);
        first = true;
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
        watching = () -> {};
    }
}
