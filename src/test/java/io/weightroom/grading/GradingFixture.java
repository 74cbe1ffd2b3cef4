package io.weightroom.grading;

import io.weightroom.classroom.Answer;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.classroom.Roster;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.trainer.LocalTrainer;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Criterion;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.Lesson;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunView;
import io.weightroom.runs.RunsFixture;
import io.weightroom.spec.Budget;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.EngineName;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Engines;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A class of Ana and Ben, led by Ida, with one assignment; Eve is of another class, which Otto
 * leads. Networks are trained in plain Java, in this process.
 */
final class GradingFixture implements AutoCloseable {

    static final LearnerId ANA = new LearnerId("ana");
    static final LearnerId BEN = new LearnerId("ben");
    static final LearnerId EVE = new LearnerId("eve");
    static final LearnerId IDA = new LearnerId("ida");
    static final LearnerId OTTO = new LearnerId("otto");

    static final long OURS = 2;
    static final long THEIRS = 3;
    static final String CIRCLES = "circles";
    static final String CODE = "code";
    static final Place NET = new Place("assignments/circles", "net");

    static final TrainingSpec SPEC =
            Specs.circles()
                    .name("net")
                    .dataset(new DatasetSpec.Points(PointShape.CIRCLES, 600, 0.03, 0.5))
                    .batch(10)
                    .epochs(25)
                    .engine(EngineName.SCRATCH)
                    .build();

    private static final SourceLocation HERE = new SourceLocation("assignment.md", 1);

    static final List<Criterion> CRITERIA =
            List.of(
                    new Criterion.HeldOutAccuracy("reads", 4, "net", 0.9),
                    new Criterion.MostParameters("small", 2, "net", 42),
                    new Criterion.MostSeconds("quick", 1, "net", 60),
                    new Criterion.Answered("seen", 1, "gap"),
                    new Criterion.Written("why", 2, "Why so few?", List.of("Names a reason.")));

    private static final List<Criterion> ANSWERS =
            List.of(new Criterion.CodeAnswers("works", 5, "backward"));

    final HandClock clock = new HandClock();
    final RunsFixture home;
    final Roster roster;
    final Progress progress;
    final Grading grading;
    final GradedConditions conditions;
    CodeJudge code = (learner, assignment, block) -> new CodeJudge.Judged(false, "Not asked yet.");

    private GradingFixture(Path folder, boolean fresh) {
        var datasets = new DatasetCatalog(folder, Optional.empty());
        var trainer =
                new LocalTrainer(datasets, Engines.installed(), 2, folder.resolve("checkpoints"));
        Assignments all =
                new Assigned(List.of(assignment(CIRCLES, CRITERIA), assignment(CODE, ANSWERS)));
        var made = new GradedConditions[1];
        home =
                new RunsFixture(
                        folder,
                        datasets,
                        trainer,
                        Budget.GENEROUS,
                        jdbc -> {
                            made[0] =
                                    new GradedConditions(
                                            () -> all,
                                            new Roster(jdbc),
                                            new TermsStore(jdbc),
                                            spec -> spec,
                                            clock);
                            return made[0];
                        });
        conditions = made[0];
        roster = new Roster(home.jdbc());
        progress = new Progress(home.jdbc());
        grading =
                new JdbcGrading(
                        home.jdbc(),
                        home.transactions(),
                        roster,
                        () -> all,
                        new TermsStore(home.jdbc()),
                        new Judge(
                                home.records(),
                                progress,
                                made[0],
                                () -> (l, a, b) -> code.judge(l, a, b)),
                        clock);
        if (fresh) {
            people();
            give(terms -> terms);
            grading.setTerms(IDA, given(CODE));
        }
    }

    GradingFixture(Path folder) {
        this(folder, true);
    }

    /** What a server that was ended has left. */
    static GradingFixture again(Path folder) {
        return new GradingFixture(folder, false);
    }

    private void people() {
        cohort(OURS, "Ours");
        cohort(THEIRS, "Theirs");
        student(ANA, "Ana", OURS);
        student(BEN, "Ben", OURS);
        student(EVE, "Eve", THEIRS);
        leader(IDA, "Ida", OURS);
        leader(OTTO, "Otto", THEIRS);
    }

    private void cohort(long id, String name) {
        home.jdbc()
                .sql("insert into cohort (id, name, zone, secret) values (?, ?, ?, ?)")
                .params(id, name, "Europe/Vienna", 1_000 + id)
                .update();
    }

    void student(LearnerId id, String name, long cohort) {
        home.jdbc()
                .sql(
                        "insert into account (learner, name, role, cohort) values (?, ?, 'STUDENT', ?)")
                .params(id.value(), name, cohort)
                .update();
    }

    private void leader(LearnerId id, String name, long cohort) {
        home.jdbc()
                .sql("insert into account (learner, name, role) values (?, ?, 'INSTRUCTOR')")
                .params(id.value(), name)
                .update();
        home.jdbc().sql("insert into leading values (?, ?)").params(id.value(), cohort).update();
    }

    private static Assignment assignment(String slug, List<Criterion> criteria) {
        var train =
                new RunDirective.Train(
                        SPEC,
                        List.of(Hyperparameter.EPOCHS, Hyperparameter.LAYERS, Hyperparameter.NOISE),
                        Optional.empty(),
                        Optional.empty(),
                        HERE);
        var page =
                new Lesson(
                        slug,
                        1,
                        slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1),
                        "You will.",
                        5,
                        List.of(new Block.Widget(train)),
                        List.of(),
                        List.of());
        return new Assignment(slug, page, criteria);
    }

    private record Assigned(List<Assignment> all) implements Assignments {
        @Override
        public Optional<Assignment> find(String slug) {
            return all.stream().filter(a -> a.slug().equals(slug)).findFirst();
        }
    }

    /** Gives our class the assignment, with what {@code change} makes of its terms. */
    void give(UnaryOperator<Terms> change) {
        grading.setTerms(IDA, change.apply(given(CIRCLES)));
    }

    private static Terms given(String assignment) {
        return new Terms(
                OURS,
                assignment,
                true,
                Optional.empty(),
                Optional.empty(),
                LatePolicy.NONE,
                Terms.UNLIMITED,
                Terms.Counts.BEST);
    }

    HandIn handIn(LearnerId learner, String assignment, int attempt) {
        return grading.handIn(learner, assignment, attempt, clock.now);
    }

    RunView train(LearnerId learner, TrainingSpec spec) {
        long run = home.runs().submit(learner, NET, spec, false).id();
        return await(learner, run);
    }

    RunView await(LearnerId learner, long run) {
        long begin = System.nanoTime();
        while (home.runs().view(learner, run).outcome().isEmpty()) {
            if (System.nanoTime() - begin > 60_000_000_000L) {
                throw new AssertionError("the run does not end");
            }
            pause();
        }
        return home.runs().view(learner, run);
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void answer(LearnerId learner, boolean correct) {
        var question = new Answer.Question(Answer.Kind.CHECK, "assignments/circles", "gap");
        progress.record(learner, question, "0.1", correct, "Run 1 measured 0.1.");
    }

    static Map<String, Finding.Verdict> verdicts(List<Finding> findings) {
        return findings.stream().collect(Collectors.toMap(Finding::criterion, Finding::verdict));
    }

    @Override
    public void close() {
        home.close();
    }
}
