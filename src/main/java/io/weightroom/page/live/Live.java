package io.weightroom.page.live;

import com.vaadin.flow.component.Component;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Learners;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Role;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.Lessons;
import io.weightroom.runs.Runs;
import io.weightroom.wall.Bell;
import io.weightroom.wall.Hands;
import io.weightroom.wall.Polls;
import io.weightroom.wall.RunNotes;
import io.weightroom.wall.Stage.Gathering;
import io.weightroom.wall.Stages;
import java.util.Optional;

/** Makes what a class has on every page, for whoever has it open. */
@org.springframework.stereotype.Component
public class Live {

    private final Learners learners;
    private final Roster roster;
    private final Stages stages;
    private final Polls polls;
    private final RunNotes notes;
    private final Hands hands;
    private final Bell bell;
    private final Runs runs;
    private final Lessons lessons;

    Live(
            Learners learners,
            Roster roster,
            Stages stages,
            Polls polls,
            RunNotes notes,
            Hands hands,
            Bell bell,
            Runs runs,
            Lessons lessons) {
        this.learners = learners;
        this.roster = roster;
        this.stages = stages;
        this.polls = polls;
        this.notes = notes;
        this.hands = hands;
        this.bell = bell;
        this.runs = runs;
        this.lessons = lessons;
    }

    /** What the learner's class is told and asked; absent for who is in no class. */
    public Optional<Component> news() {
        return learner()
                .flatMap(roster::find)
                .filter(member -> member.cohort().isPresent())
                .map(member -> new NewsPanel(this, member.id(), member.cohort().getAsLong()));
    }

    /** A hand to raise, where somebody else could see it. */
    public Optional<Component> hand() {
        return learner()
                .filter(learner -> learners.isClass())
                .flatMap(roster::find)
                .filter(member -> member.role() == Role.STUDENT && member.cohort().isPresent())
                .map(member -> new HandButton(hands, bell, member.id()));
    }

    private Optional<LearnerId> learner() {
        try {
            return Optional.of(learners.current());
        } catch (NotAllowed notSignedIn) {
            return Optional.empty();
        }
    }

    /** Absent where the lesson is gone. */
    Optional<Call> call(Gathering where, boolean now) {
        return lessons.find(where.page())
                .map(
                        lesson -> {
                            var step =
                                    lesson.steps().stream()
                                            .filter(one -> one.id().equals(where.step()))
                                            .findFirst();
                            var words =
                                    step.map(
                                                    one ->
                                                            "“%s” of %s"
                                                                    .formatted(
                                                                            one.title(),
                                                                            lesson.title()))
                                            .orElse(lesson.title());
                            return new Call("lessons/" + lesson.slug(), where.step(), words, now);
                        });
    }

    Stages stages() {
        return stages;
    }

    Polls polls() {
        return polls;
    }

    RunNotes notes() {
        return notes;
    }

    Bell bell() {
        return bell;
    }

    Runs runs() {
        return runs;
    }
}
