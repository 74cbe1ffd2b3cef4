package io.weightroom.page.teach;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Roster;
import io.weightroom.runs.RunView;
import io.weightroom.runs.Runs;
import io.weightroom.wall.RunNotes;
import io.weightroom.wall.Wall;
import io.weightroom.widget.RunWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One student's runs, for somebody who leads the class: to look, to replay, to write a note. */
@Route("class/:cohort([0-9]+)/learners/:learner/:run?([0-9]+)")
@RolesAllowed({"INSTRUCTOR", "HOST"})
public @CssImport("./styles/wall-student.css") class LearnerView extends ClassPage {

    private static final int MOST_LISTED = 20;

    private final transient Roster roster;
    private final transient Runs runs;
    private final transient RunNotes notes;
    private final transient Wall wall;

    LearnerView(Roster roster, Learners learners, Runs runs, RunNotes notes, Wall wall) {
        super(roster, learners, "Student");
        this.roster = roster;
        this.runs = runs;
        this.notes = notes;
        this.wall = wall;
        addClassName("wr-learner");
    }

    static RouteParameters address(long cohort, LearnerId learner) {
        return new RouteParameters(
                Map.of("cohort", String.valueOf(cohort), "learner", learner.value()));
    }

    private static RouteParameters address(long cohort, LearnerId learner, long run) {
        var parameters = new HashMap<String, String>();
        parameters.put("cohort", String.valueOf(cohort));
        parameters.put("learner", learner.value());
        parameters.put("run", String.valueOf(run));
        return new RouteParameters(parameters);
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort) {
        throw new IllegalStateException("a student stands in the address");
    }

    @Override
    protected void open(LearnerId leader, Cohort cohort, RouteParameters asked) {
        var id = new LearnerId(asked.get("learner").orElse(""));
        var student = roster.checkLeadsStudent(leader, id);
        if (student.cohort().orElse(-1) != cohort.id()) {
            throw new NotAllowed("this student is in another class");
        }
        var back = new RouterLink("The wall", WallView.class, ClassBar.address(cohort.id()));
        back.addClassName("wr-place");
        var name = new H1(student.name());
        name.getElement().setAttribute("dir", "auto");
        add(back, name);
        var all = runs.all(id);
        if (all.isEmpty()) {
            add(new Paragraph("Nothing trained yet."));
            return;
        }
        long wanted = asked.getLong("run").orElse(all.getFirst().id());
        var run = runs.view(id, wanted);
        var watched = new WatchedRun(leader, student, run, runs, notes, wall);
        var body = new Div(list(cohort, id, all, wanted), watched);
        body.addClassName("wr-learner-body");
        add(body);
    }

    private static Nav list(Cohort cohort, LearnerId learner, List<RunView> all, long wanted) {
        var list = new Nav();
        list.setAriaLabel("Runs");
        for (var run : all.subList(0, Math.min(MOST_LISTED, all.size()))) {
            var link =
                    new RouterLink("", LearnerView.class, address(cohort.id(), learner, run.id()));
            var title = "%s %d".formatted(run.place().block(), run.number());
            link.add(new Span(title), new Span(RunWords.state(run)));
            if (run.id() == wanted) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(link);
        }
        return list;
    }
}
