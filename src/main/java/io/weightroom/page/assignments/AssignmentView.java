package io.weightroom.page.assignments;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Roster;
import io.weightroom.grading.Grading;
import io.weightroom.grading.Stage;
import io.weightroom.grading.Standing;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Criterion;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.LessonFiles;
import io.weightroom.page.LessonHead;
import io.weightroom.page.LessonProgress;
import io.weightroom.page.LessonRail;
import io.weightroom.page.LessonText;
import io.weightroom.page.ScoringDesk;
import io.weightroom.runs.Place;
import io.weightroom.runs.Runs;
import io.weightroom.widget.Answered;
import io.weightroom.widget.DirectiveRenderer;
import io.weightroom.widget.NewestRun;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An assignment: its text and widgets, what counts, what is met so far, handing in. */
@Route("assignments/:slug")
@PermitAll
@CssImport("./styles/lesson.css")
@CssImport("./styles/assignment.css")
public class AssignmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Assignments assignments;
    private final DirectiveRenderer renderer;
    private final Progress progress;
    private final Grading grading;
    private final Roster roster;
    private final Runs runs;
    private final ScoringDesk desk;
    private final LearnerId me;
    private final LessonHead head = new LessonHead();
    private final UnorderedList terms = new UnorderedList();
    private final CriteriaPanel criteria = new CriteriaPanel();
    private final HandInSection handIn;
    private String slug = "";
    private String title = "";
    private LessonText text;
    private LessonRail rail = new LessonRail(step -> {});
    private Registration answers = () -> {};

    AssignmentView(
            Assignments assignments,
            Lessons lessons,
            DirectiveRenderer renderer,
            Progress progress,
            Grading grading,
            Roster roster,
            Runs runs,
            ScoringDesk desk,
            Learners learners) {
        this.assignments = assignments;
        this.renderer = renderer;
        this.progress = progress;
        this.grading = grading;
        this.roster = roster;
        this.runs = runs;
        this.desk = desk;
        me = learners.current();
        text = new LessonText(renderer, "");
        handIn = new HandInSection(new WrittenAnswers(this::keep), this::handIn);
        terms.addClassName("wr-assignment-terms");
        addClassNames("wr-lesson", "wr-assignment");
        LessonFiles.follow(lessons, this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        var assignment =
                assignments
                        .find(slug)
                        .orElseThrow(
                                () ->
                                        new NotFoundException(
                                                "There is no assignment “" + slug + "”."));
        var standing = standing();
        removeAll();
        title = assignment.page().title();
        if (standing.filter(s -> s.stage() == Stage.NOT_YET_OPEN).isPresent()) {
            head.show("Assignment", assignment.page());
            add(
                    new Article(
                            head,
                            new Paragraph(Dates.deadline(standing.get(), Instant.now()) + ".")));
            return;
        }
        text = new LessonText(renderer, assignment.place());
        rail = new LessonRail(this::markRead);
        head.add(terms);
        add(rail, new Article(head, criteria, text, handIn));
        runsOf(assignment)
                .forEach(
                        block ->
                                NewestRun.follow(
                                        runs,
                                        () -> me,
                                        new Place(assignment.place(), block),
                                        this,
                                        run -> stand()));
        show(assignment, standing);
    }

    /** Absent for those who lead, and hand nothing in. */
    private Optional<Standing> standing() {
        try {
            return Optional.of(grading.standing(me, slug));
        } catch (NotAllowed e) {
            if (roster.find(me).filter(member -> member.role().leads()).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Stream<String> runsOf(Assignment assignment) {
        return assignment.criteria().stream()
                .flatMap(
                        criterion ->
                                switch (criterion) {
                                    case Criterion.HeldOutAccuracy c -> Stream.of(c.block());
                                    case Criterion.HeldOutPerplexity c -> Stream.of(c.block());
                                    case Criterion.MostParameters c -> Stream.of(c.block());
                                    case Criterion.MostSeconds c -> Stream.of(c.block());
                                    case Criterion.Answered c -> Stream.<String>empty();
                                    case Criterion.CodeAnswers c -> Stream.<String>empty();
                                    case Criterion.Written c -> Stream.<String>empty();
                                })
                .distinct();
    }

    /** The file was saved; where the assignment is gone, what was there stays readable. */
    private void refresh() {
        assignments.find(slug).ifPresent(assignment -> show(assignment, standing()));
    }

    private void show(Assignment assignment, Optional<Standing> standing) {
        title = assignment.page().title();
        head.show("Assignment", assignment.page());
        text.show(assignment.page());
        showProgress(assignment);
        standing.ifPresent(s -> showWritten(assignment, s));
        stand(assignment, standing);
    }

    private void showWritten(Assignment assignment, Standing standing) {
        handIn.written()
                .show(
                        assignment.criteria().stream()
                                .filter(Criterion.Written.class::isInstance)
                                .map(Criterion.Written.class::cast)
                                .toList(),
                        grading.drafts(me, slug),
                        standing.canHandIn());
    }

    /** What is met may have changed. */
    private void stand() {
        assignments.find(slug).ifPresent(assignment -> stand(assignment, standing()));
    }

    private void stand(Assignment assignment, Optional<Standing> standing) {
        handIn.setVisible(standing.isPresent());
        terms.removeAll();
        terms.add(new ListItem(Points.text(assignment.points()) + " points"));
        if (standing.isEmpty()) {
            terms.add(new ListItem("You look at it as those do who have it to hand in."));
            criteria.show(assignment);
            return;
        }
        var now = standing.get();
        terms.add(new ListItem(Dates.deadline(now, Instant.now())));
        terms.add(new ListItem(Dates.attempts(now)));
        criteria.show(assignment, now);
        handIn.show(assignment, now);
    }

    private void showProgress(Assignment assignment) {
        rail.show(assignment.page(), LessonProgress.of(assignment.page(), progress, me));
    }

    private void markRead(String step) {
        if (text.has(step)) {
            progress.markRead(me, "assignments/" + slug, step);
            assignments.find(slug).ifPresent(this::showProgress);
        }
    }

    private void keep(String criterion, String typed) {
        grading.keepDraft(me, slug, criterion, typed);
    }

    private void handIn(int attempt) {
        // A deadline counts from now on, not from when its turn comes.
        var received = Instant.now();
        var assignment = slug;
        desk.ask(
                getUI().orElseThrow(),
                "handing in " + assignment,
                () -> grading.handIn(me, assignment, attempt, received),
                graded -> {
                    stand();
                    handIn.done();
                },
                sentence -> {
                    stand();
                    handIn.refused(sentence);
                });
    }

    @Override
    public String getPageTitle() {
        return title + " – Weightroom";
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        answers =
                ComponentUtil.addListener(
                        attached.getUI(),
                        Answered.class,
                        answered -> {
                            stand();
                            assignments.find(slug).ifPresent(this::showProgress);
                        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        answers.remove();
    }
}
