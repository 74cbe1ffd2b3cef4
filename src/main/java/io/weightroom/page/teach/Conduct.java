package io.weightroom.page.teach;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.weightroom.classroom.LearnerId;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lessons;
import io.weightroom.page.Failures;
import io.weightroom.page.live.PollChart;
import io.weightroom.runs.Runs.Subscription;
import io.weightroom.wall.Bell;
import io.weightroom.wall.Poll;
import io.weightroom.wall.Polls;
import io.weightroom.wall.Stage;
import io.weightroom.wall.Stages;
import java.util.Optional;

/** Three things one can do with a whole class: tell it something, call it together, ask it. */
final class Conduct extends Div {

    private final Stages stages;
    private final Polls polls;
    private final Lessons lessons;
    private final Bell bell;
    private final LearnerId leader;
    private final long cohort;
    private final Section message = section("Tell the class");
    private final Section gathering = section("Bring everybody to a step");
    private final Section poll = section("Ask the class");
    private final PollChart chart = new PollChart();
    private Optional<Stage> shown = Optional.empty();
    private Subscription subscription = () -> {};

    Conduct(Stages stages, Polls polls, Lessons lessons, Bell bell, LearnerId leader, long cohort) {
        this.stages = stages;
        this.polls = polls;
        this.lessons = lessons;
        this.bell = bell;
        this.leader = leader;
        this.cohort = cohort;
        addClassName("wr-conduct");
        add(message, gathering, poll);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        shown = Optional.empty();
        subscription = bell.listen(cohort, ui.accessLater(this::refresh, () -> {})::run);
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.close();
    }

    /** Brings the answers to an open question up to date. */
    void count() {
        shown.flatMap(Stage::poll).ifPresent(this::count);
    }

    private void count(Poll asked) {
        chart.show(asked, polls.counts(leader, asked), asked.state() == Poll.State.SHOWN);
    }

    private void refresh() {
        var now = stages.of(leader, cohort);
        var before = shown;
        shown = Optional.of(now);
        if (!before.map(Stage::message).equals(Optional.of(now.message()))) {
            fill(message, now.message().<Component>map(this::said).orElseGet(this::sayForm));
        }
        if (!before.map(Stage::gathering).equals(Optional.of(now.gathering()))) {
            fill(gathering, now.gathering().<Component>map(this::called).orElseGet(this::callForm));
        }
        if (!before.map(Stage::poll).equals(Optional.of(now.poll()))) {
            fill(poll, now.poll().<Component>map(this::asked).orElseGet(this::askForm));
        }
    }

    private Component said(Stage.Message said) {
        return standing(
                said.words(),
                new NativeButton(
                        "Take it down", press -> change(() -> stages.unsay(leader, cohort))));
    }

    private Component sayForm() {
        return new SayForm(words -> change(() -> stages.say(leader, cohort, words)));
    }

    private Component called(Stage.Gathering where) {
        var lesson = lessons.find(where.page());
        var step =
                lesson.stream()
                        .flatMap(l -> l.steps().stream())
                        .filter(s -> s.id().equals(where.step()))
                        .findFirst();
        return standing(
                "All are called to %s%s."
                        .formatted(
                                lesson.map(Lesson::title).orElse(where.page()),
                                step.map(s -> ", “" + s.title() + "”").orElse("")),
                new NativeButton(
                        "Let them go on", press -> change(() -> stages.disperse(leader, cohort))));
    }

    private Component callForm() {
        return new CallForm(
                lessons.all(),
                (page, step) -> change(() -> stages.gather(leader, cohort, page, step)));
    }

    private Component asked(Poll asked) {
        var end = new NativeButton("End it", press -> change(() -> polls.end(leader, cohort)));
        count(asked);
        var question = new Paragraph(asked.question());
        question.getElement().setAttribute("dir", "auto");
        var buttons = new Div();
        if (asked.state() == Poll.State.OPEN) {
            var show =
                    new NativeButton(
                            "Show the answers to all",
                            press -> change(() -> polls.show(leader, cohort)));
            show.addClassName("wr-yes");
            buttons.add(show);
        }
        buttons.add(end);
        return new Div(question, chart, buttons);
    }

    private Component askForm() {
        return new AskForm(
                lessons.all(),
                (lesson, draft) -> change(() -> polls.ask(leader, cohort, lesson, draft)));
    }

    /** Others who look hear of it; this page shows it at once. */
    private void change(Runnable deed) {
        deed.run();
        refresh();
    }

    private static Component standing(String words, NativeButton end) {
        var paragraph = new Paragraph(words);
        paragraph.getElement().setAttribute("dir", "auto");
        return new Div(paragraph, end);
    }

    private static Section section(String title) {
        return new Section(new H2(title));
    }

    private static void fill(Section section, Component content) {
        section.getChildren().skip(1).toList().forEach(section::remove);
        section.add(content);
    }

    /** Does something, and says why where it cannot be done. */
    static void attempt(Paragraph trouble, Runnable deed) {
        trouble.setText("");
        try {
            deed.run();
        } catch (IllegalArgumentException e) {
            trouble.setText(Failures.asSentence(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            trouble.setText(Failures.sentence(e));
        }
    }

    static Paragraph trouble() {
        var trouble = new Paragraph();
        trouble.addClassName("wr-trouble");
        trouble.getElement().setAttribute("role", "alert");
        return trouble;
    }
}
