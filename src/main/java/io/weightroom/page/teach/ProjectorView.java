package io.weightroom.page.teach;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.live.PollChart;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.Bell;
import io.weightroom.wall.Poll;
import io.weightroom.wall.Polls;
import io.weightroom.wall.Stages;
import io.weightroom.wall.Wall;
import jakarta.annotation.security.RolesAllowed;

/**
 * The class for all eyes, as large as the screen: the question, the message, the curves. It names
 * nobody, and shows answers only when they are shown to all.
 */
@Route("class/:cohort([0-9]+)/projector")
@RolesAllowed({"INSTRUCTOR", "HOST"})
@CssImport("./styles/projector.css")
class ProjectorView extends ClassPage {

    private final transient Wall wall;
    private final transient Stages stages;
    private final transient Polls polls;
    private final transient Bell bell;
    private final transient Lessons lessons;
    private final Div stage = new Div();
    private transient Runnable refresh = () -> {};
    private transient Subscription subscription = () -> {};
    private long cohort;

    ProjectorView(
            Roster roster,
            Learners learners,
            Wall wall,
            Stages stages,
            Polls polls,
            Bell bell,
            Lessons lessons) {
        super(roster, learners, "Projector");
        this.wall = wall;
        this.stages = stages;
        this.polls = polls;
        this.bell = bell;
        this.lessons = lessons;
        addClassName("wr-projector");
        stage.addClassName("wr-projector-stage");
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        this.cohort = cohort.id();
        var summary = new Paragraph();
        var back =
                new RouterLink("Back to the wall", WallView.class, ClassBar.address(this.cohort));
        var grid = new WallGrid(lessons);
        add(new Header(new H1(cohort.name()), summary, back), stage, grid);
        refresh = () -> show(leader);
        grid.addAttachListener(
                attached ->
                        grid.follow(
                                wall,
                                leader,
                                this.cohort,
                                snapshot -> {
                                    summary.setText(WallSummary.of(snapshot));
                                    refresh.run();
                                }));
        refresh.run();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        subscription = bell.listen(cohort, ui.accessLater(refresh::run, () -> {})::run);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.close();
    }

    private void show(LearnerId leader) {
        var now = stages.of(leader, cohort);
        stage.removeAll();
        now.message()
                .ifPresent(message -> stage.add(line("wr-projector-message", message.words())));
        now.poll().ifPresent(poll -> show(leader, poll));
        stage.setVisible(stage.getComponentCount() > 0);
    }

    private void show(LearnerId leader, Poll poll) {
        var counts = polls.counts(leader, poll);
        stage.add(line("wr-projector-question", poll.question()));
        if (poll.state() == Poll.State.SHOWN) {
            var chart = new PollChart();
            chart.show(poll, counts, true);
            stage.add(chart, line("wr-projector-because", poll.because()));
        } else {
            var choices = new OrderedList();
            poll.choices().forEach(choice -> choices.add(new ListItem(choice)));
            stage.add(
                    choices,
                    line(
                            "wr-projector-count",
                            "%,d of %,d have answered"
                                    .formatted(counts.answered(), counts.students())));
        }
    }

    private static Paragraph line(String name, String words) {
        var line = new Paragraph(words);
        line.addClassName(name);
        line.getElement().setAttribute("dir", "auto");
        return line;
    }
}
