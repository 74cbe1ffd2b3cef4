package io.weightroom.grading;

import io.weightroom.classroom.Answer;
import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Progress;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Criterion;
import io.weightroom.metrics.HeldOutScore;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRecords;
import io.weightroom.runs.RunView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Holds what a learner has trained and answered against the criteria of an assignment. */
final class Judge {

    private final RunRecords records;
    private final Progress progress;
    private final GradedConditions conditions;
    private final Supplier<CodeJudge> code;

    Judge(
            RunRecords records,
            Progress progress,
            GradedConditions conditions,
            Supplier<CodeJudge> code) {
        this.records = records;
        this.progress = progress;
        this.conditions = conditions;
        this.code = code;
    }

    /** Who is judged, and by what. */
    record Case(LearnerId learner, Cohort cohort, Assignment assignment) {

        Place place(String block) {
            return new Place(assignment.place(), block);
        }
    }

    /**
     * Everything but what is told only when it is handed in.
     *
     * @param written texts so far, by their criteria
     */
    List<Finding> soFar(Case of, Map<String, String> written) {
        var runs = new RunsAtHand(of, false);
        return of.assignment().criteria().stream()
                .map(criterion -> judge(of, criterion, runs, written))
                .toList();
    }

    /**
     * @throws HandInRefused where there is nothing to judge, or it cannot be judged now
     */
    Judgement judge(Case of, Map<String, String> written) {
        var runs = new RunsAtHand(of, true);
        try {
            var findings =
                    of.assignment().criteria().stream()
                            .map(criterion -> judge(of, criterion, runs, written))
                            .toList();
            return new Judgement(findings, runs.evidence(), runs.likeness());
        } catch (PredictionUnavailable e) {
            throw new HandInRefused(
                    "This could not be graded now, and no attempt was used: %s. Try again in a moment."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** Whether there is anything of the learner's to judge. */
    boolean hasAnything(Case of, Map<String, String> written) {
        return written.values().stream().anyMatch(text -> !text.isBlank())
                || !answers(of).isEmpty()
                || of.assignment().criteria().stream()
                        .flatMap(criterion -> block(criterion).stream())
                        .anyMatch(
                                block ->
                                        records.newestEnded(of.learner(), of.place(block))
                                                .isPresent())
                || of.assignment().criteria().stream()
                        .anyMatch(
                                criterion ->
                                        criterion instanceof Criterion.CodeAnswers c
                                                && code(of, c).verdict() == Finding.Verdict.MET);
    }

    private List<Answer> answers(Case of) {
        return progress.answers(of.learner(), of.assignment().place());
    }

    /** Where its run is. */
    private static Optional<String> block(Criterion criterion) {
        return switch (criterion) {
            case Criterion.HeldOutAccuracy c -> Optional.of(c.block());
            case Criterion.HeldOutPerplexity c -> Optional.of(c.block());
            case Criterion.MostParameters c -> Optional.of(c.block());
            case Criterion.MostSeconds c -> Optional.of(c.block());
            case Criterion.Answered c -> Optional.empty();
            case Criterion.CodeAnswers c -> Optional.empty();
            case Criterion.Written c -> Optional.empty();
        };
    }

    private Finding judge(
            Case of, Criterion criterion, RunsAtHand runs, Map<String, String> written) {
        var verdict =
                switch (criterion) {
                    case Criterion.HeldOutAccuracy c ->
                            runs.judge(c.block(), run -> Verdicts.accuracy(c, run));
                    case Criterion.HeldOutPerplexity c ->
                            runs.judge(c.block(), run -> Verdicts.perplexity(c, run));
                    case Criterion.MostParameters c ->
                            runs.judge(c.block(), run -> Verdicts.parameters(c, run));
                    case Criterion.MostSeconds c ->
                            runs.judge(c.block(), run -> Verdicts.seconds(c, run));
                    case Criterion.Answered c -> Verdicts.answered(c, answers(of));
                    case Criterion.CodeAnswers c -> code(of, c);
                    case Criterion.Written c ->
                            Verdicts.written(written.getOrDefault(c.name(), ""));
                };
        return verdict.finding(criterion);
    }

    private Verdicts.Found code(Case of, Criterion.CodeAnswers criterion) {
        var judged = code.get().judge(of.learner(), of.assignment().slug(), criterion.block());
        return Verdicts.Found.of(judged.right(), judged.reason());
    }

    /** The newest finished runs at the blocks, each looked for and scored once. */
    private final class RunsAtHand {

        private final Case of;
        private final boolean scoring;
        private final LinkedHashMap<String, Optional<JudgedRun>> found = new LinkedHashMap<>();

        RunsAtHand(Case of, boolean scoring) {
            this.of = of;
            this.scoring = scoring;
        }

        Verdicts.Found judge(String block, Function<JudgedRun, Verdicts.Found> judge) {
            var run = found.computeIfAbsent(block, this::find);
            var going = records.isGoing(of.learner(), of.place(block));
            return run.map(judge)
                    .map(f -> going ? f.and(Verdicts.GOING) : f)
                    .orElseGet(
                            () ->
                                    Verdicts.Found.of(
                                            false,
                                            going
                                                    ? "Nothing is finished at %s. %s"
                                                            .formatted(block, Verdicts.GOING)
                                                    : "No run at %s is finished yet."
                                                            .formatted(block)));
        }

        private Optional<JudgedRun> find(String block) {
            return records.newestEnded(of.learner(), of.place(block))
                    .map(run -> judged(block, run));
        }

        private JudgedRun judged(String block, RunView run) {
            var expected = conditions.heldOut(of.cohort(), of.assignment(), block);
            boolean fits = run.spec().heldOut().equals(expected);
            var score =
                    scoring && fits && expected.isPresent()
                            ? Optional.of(
                                    records.heldOut(
                                            of.learner(),
                                            run.id(),
                                            conditions
                                                    .dataset(of.assignment(), block)
                                                    .orElseThrow()))
                            : Optional.<HeldOutScore>empty();
            return new JudgedRun(block, run, expected, score);
        }

        List<Evidence> evidence() {
            return found.values().stream()
                    .flatMap(Optional::stream)
                    .map(
                            judged ->
                                    new Evidence(
                                            judged.block(),
                                            records.record(of.learner(), judged.run().id()),
                                            judged.score()))
                    .toList();
        }

        /** Empty where no run differs from what the assignment itself begins with. */
        String likeness() {
            var text = new StringBuilder();
            for (var judged : found.values().stream().flatMap(Optional::stream).toList()) {
                var spec = judged.run().spec();
                if (!conditions.isPlain(of.assignment(), judged.block(), spec)) {
                    text.append(GradedConditions.seedless(spec)).append('\n');
                }
            }
            return text.isEmpty() ? "" : PersonalSeed.sha256(text.toString());
        }
    }
}
