package io.weightroom.page;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.Progress;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lessons;
import io.weightroom.widget.Answered;
import io.weightroom.widget.DirectiveRenderer;
import jakarta.annotation.security.PermitAll;

/** A lesson: its text and widgets, the rail beside them, the way on at the end. */
@PermitAll
@Route("lessons/:slug")
@CssImport("./styles/lesson.css")
class LessonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Lessons lessons;
    private final DirectiveRenderer renderer;
    private final Progress progress;
    private final Learners learners;
    private final CourseGate gate;
    private final WayOn wayOn = new WayOn();
    private String slug = "";
    private boolean isOpen;
    private String title = "";
    private LessonHead head = new LessonHead();
    private LessonRail rail = new LessonRail(step -> {});
    private LessonText text;
    private Registration answers = () -> {};

    LessonView(
            Lessons lessons,
            DirectiveRenderer renderer,
            Progress progress,
            Learners learners,
            CourseGate gate) {
        this.lessons = lessons;
        this.renderer = renderer;
        this.progress = progress;
        this.learners = learners;
        this.gate = gate;
        text = new LessonText(renderer, "");
        addClassName("wr-lesson");
        LessonFiles.follow(lessons, this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        var lesson =
                lessons.find(slug)
                        .orElseThrow(
                                () -> new NotFoundException("There is no lesson “" + slug + "”."));
        gate.closed(learners.current(), slug)
                .ifPresentOrElse(why -> showClosed(lesson, why), () -> open(lesson));
    }

    private void showClosed(Lesson lesson, String why) {
        isOpen = false;
        removeAll();
        title = lesson.title();
        head.show(lesson);
        wayOn.show(lessons.all(), slug);
        var words = new Paragraph(why);
        words.addClassName("wr-closed");
        add(new Article(head, words, wayOn));
    }

    @Override
    public String getPageTitle() {
        return title + " – Weightroom";
    }

    private void open(Lesson lesson) {
        isOpen = true;
        removeAll();
        text = new LessonText(renderer, slug);
        rail = new LessonRail(this::markRead);
        var article = new Article(head, text, wayOn);
        add(rail, article);
        show(lesson);
    }

    /** The file was saved; where the lesson is gone, what was there stays readable. */
    private void refresh() {
        if (isOpen) {
            lessons.find(slug).ifPresent(this::show);
        }
    }

    private void show(Lesson lesson) {
        title = lesson.title();
        head.show(lesson);
        text.show(lesson);
        wayOn.show(lessons.all(), slug);
        showProgress();
    }

    private void markRead(String step) {
        if (text.has(step)) {
            progress.markRead(learners.current(), slug, step);
            showProgress();
        }
    }

    private void showProgress() {
        lessons.find(slug)
                .ifPresent(
                        lesson ->
                                rail.show(
                                        lesson,
                                        LessonProgress.of(lesson, progress, learners.current())));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        answers =
                ComponentUtil.addListener(
                        attached.getUI(), Answered.class, answered -> showProgress());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        answers.remove();
    }
}
