package io.weightroom.page;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Member;
import io.weightroom.classroom.NotAllowed;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Roster;
import io.weightroom.grading.Grading;
import io.weightroom.grading.Standing;
import io.weightroom.lesson.Assignments;
import io.weightroom.runs.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what is printed of a learner, for themself and for those who lead their class. */
@Component
public class SheetFacts {

    private final Roster roster;
    private final Progress progress;
    private final Runs runs;
    private final Grading grading;
    private final Assignments assignments;

    SheetFacts(
            Roster roster, Progress progress, Runs runs, Grading grading, Assignments assignments) {
        this.roster = roster;
        this.progress = progress;
        this.runs = runs;
        this.grading = grading;
        this.assignments = assignments;
    }

    /** One's own; absent where one is in no class. */
    Optional<Sheet.Facts> own(LearnerId learner) {
        var member = roster.find(learner).orElseThrow(() -> new NotAllowed("sign in first"));
        return member.cohort().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        facts(
                                member,
                                grading.given(learner).stream()
                                        .flatMap(standing -> graded(standing).stream())
                                        .toList()));
    }

    /**
     * @throws NotAllowed where {@code leader} does not lead the learner's class
     */
    public Sheet.Facts of(LearnerId leader, LearnerId learner) {
        var member = roster.checkLeadsStudent(leader, learner);
        return facts(
                member,
                assignments.all().stream()
                        .map(a -> grading.standing(leader, learner, a.slug()))
                        .flatMap(standing -> graded(standing).stream())
                        .toList());
    }

    private Sheet.Facts facts(Member member, List<Sheet.Graded> grades) {
        Cohort cohort = roster.cohort(member.cohort().orElseThrow()).orElseThrow();
        return new Sheet.Facts(
                member, cohort, progress.all(member.id()), runs.all(member.id()), grades);
    }

    private Optional<Sheet.Graded> graded(Standing standing) {
        var slug = standing.terms().assignment();
        var title = assignments.find(slug).map(a -> a.page().title()).orElse(slug);
        return standing.grade().map(g -> new Sheet.Graded(title, g.points(), g.of(), g.pending()));
    }
}
