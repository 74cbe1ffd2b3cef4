package io.weightroom.page;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Progress;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.Lesson.Step;
import io.weightroom.lesson.Lessons;
import io.weightroom.widget.DirectiveRenderer;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The course's front page: what this is, a network waiting to be trained, the lessons. */
@PermitAll
@Route("")
@CssImport("./styles/home.css")
class HomeView extends Div implements HasDynamicTitle {

    private static final String PAGE = "home";

    private final Lessons lessons;
    private final DirectiveRenderer renderer;
    private final H1 title = new H1();
    private final Paragraph promise = new Paragraph();
    private final ProblemList problems = new ProblemList();
    private final Blocks opening;
    private final Blocks rest;
    private final Div steps = new Div();
    private final LessonIndex index;
    private final Resume resume;
    private Map<String, StepSection> sections = Map.of();

    HomeView(
            Lessons lessons,
            Assignments assignments,
            DirectiveRenderer renderer,
            Progress progress,
            Learners learners,
            CourseGate gate) {
        this.lessons = lessons;
        this.renderer = renderer;
        opening = new Blocks(renderer, PAGE);
        rest = new Blocks(renderer, PAGE);
        index = new LessonIndex(progress, learners.current(), gate);
        resume = new Resume(lessons, assignments, progress, learners.current());
        addClassName("wr-home");
        promise.addClassName("wr-promise");
        var heading = new H2("The lessons");
        heading.setId("lessons");
        var summary = new RouterLink("Your summary, to print", SummaryView.class);
        summary.addClassName("wr-to-summary");
        var list = new Section(heading, index, summary);
        list.getElement().setAttribute("aria-labelledby", "lessons");
        var first = new Div(new Header(title, promise), opening);
        first.addClassName("wr-opening");
        add(problems, resume, first, rest, steps, list);
        refresh();
        LessonFiles.follow(lessons, this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Weightroom: a course in which every page trains a real network";
    }

    private void refresh() {
        var home = lessons.home();
        title.setText(home.title());
        promise.setText(home.promise());
        problems.show(home.problems());
        int first = firstWidget(home);
        opening.show(home.introduction().subList(0, first));
        rest.show(home.introduction().subList(first, home.introduction().size()));
        showSteps(home.steps());
        index.show(lessons.all());
        resume.show();
    }

    private void showSteps(List<Step> wanted) {
        var before = sections;
        sections = new HashMap<>();
        for (var step : wanted) {
            var section =
                    before.getOrDefault(step.id(), new StepSection(renderer, PAGE, step.id()));
            section.show(step);
            sections.put(step.id(), section);
        }
        Children.replace(steps, wanted.stream().map(step -> sections.get(step.id())).toList());
    }

    /** The words up to there stand beside the title, so that the first screen holds the widget. */
    private static int firstWidget(Lesson home) {
        for (int i = 0; i < home.introduction().size(); i++) {
            if (home.introduction().get(i) instanceof Block.Widget) {
                return i;
            }
        }
        return home.introduction().size();
    }
}
