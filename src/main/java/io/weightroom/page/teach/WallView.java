package io.weightroom.page.teach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.Lessons;
import io.weightroom.wall.Bell;
import io.weightroom.wall.Hands;
import io.weightroom.wall.Polls;
import io.weightroom.wall.Stages;
import io.weightroom.wall.Wall;
import jakarta.annotation.security.RolesAllowed;

/** Everybody in a class at a glance: who trains, who is stuck, who asks; and the class as one. */
@Route("class/:cohort?([0-9]+)")
@RolesAllowed({"INSTRUCTOR", "HOST"})
public class WallView extends ClassPage {

    private final transient Wall wall;
    private final transient Hands hands;
    private final transient Stages stages;
    private final transient Polls polls;
    private final transient Bell bell;
    private final transient Lessons lessons;

    WallView(
            Roster roster,
            Learners learners,
            Wall wall,
            Hands hands,
            Stages stages,
            Polls polls,
            Bell bell,
            Lessons lessons) {
        super(roster, learners, "Wall");
        this.wall = wall;
        this.hands = hands;
        this.stages = stages;
        this.polls = polls;
        this.bell = bell;
        this.lessons = lessons;
        addClassName("wr-wall-page");
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        var projector =
                new RouterLink(
                        "Projector view", ProjectorView.class, ClassBar.address(cohort.id()));
        projector.addClassName("wr-projector-link");
        var summary = new Paragraph();
        summary.addClassName("wr-wall-summary");
        var head = new Div(new H1("Wall"), summary, projector);
        head.addClassName("wr-wall-head");
        var queue = new HandQueue(lessons, learner -> hands.lower(leader, learner));
        var conduct = new Conduct(stages, polls, lessons, bell, leader, cohort.id());
        var grid = new WallGrid(lessons);
        grid.named("class/%d/learners/".formatted(cohort.id()));
        var whole = new NativeDetails("To the whole class: tell, bring, ask", conduct);
        whole.setOpen(!stages.of(leader, cohort.id()).isEmpty());
        add(head, queue, whole, grid);
        grid.addAttachListener(
                attached ->
                        grid.follow(
                                wall,
                                leader,
                                cohort.id(),
                                snapshot -> {
                                    summary.setText(WallSummary.of(snapshot));
                                    queue.show(cohort.id(), snapshot);
                                    conduct.count();
                                }));
    }
}
