package io.weightroom.grading;

import io.weightroom.classroom.Answer;
import io.weightroom.grading.Finding.Verdict;
import io.weightroom.lesson.Criterion;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Each kind of criterion, and the sentence that says why it is met or not. */
final class Verdicts {

    static final String GOING = "A run that still goes on does not count.";

    private Verdicts() {}

    /** A verdict without its points. */
    record Found(Verdict verdict, String reason) {

        static Found of(boolean met, String reason) {
            return new Found(met ? Verdict.MET : Verdict.NOT_MET, reason);
        }

        Found and(String sentence) {
            return new Found(verdict, reason + " " + sentence);
        }

        Finding finding(Criterion criterion) {
            return new Finding(
                    criterion.name(),
                    verdict == Verdict.MET ? criterion.points() : 0,
                    criterion.points(),
                    verdict,
                    reason);
        }
    }

    static Found accuracy(Criterion.HeldOutAccuracy criterion, JudgedRun run) {
        return heldOut(
                run,
                judged ->
                        judged.run()
                                .lastEpoch()
                                .map(e -> percent(e.test().accuracy()) + " of the test split right")
                                .orElse("nothing scored"),
                judged -> {
                    var score = judged.score().orElseThrow();
                    return Found.of(
                            score.accuracy() >= criterion.accuracy(),
                            "%s has %s of %,d samples right that it had never seen; at least %s are expected."
                                    .formatted(
                                            judged.title(),
                                            percent(score.accuracy()),
                                            score.samples(),
                                            percent(criterion.accuracy())));
                });
    }

    static Found perplexity(Criterion.HeldOutPerplexity criterion, JudgedRun run) {
        return heldOut(
                run,
                judged ->
                        judged.run()
                                .lastEpoch()
                                .map(e -> "a perplexity of " + number(Math.exp(e.test().loss())))
                                .orElse("nothing scored"),
                judged -> {
                    double found = judged.score().orElseThrow().perplexity();
                    return Found.of(
                            found <= criterion.perplexity(),
                            "%s has a perplexity of %s on text that it had never seen; at most %s is expected."
                                    .formatted(
                                            judged.title(),
                                            number(found),
                                            number(criterion.perplexity())));
                });
    }

    private static Found heldOut(
            JudgedRun run, Function<JudgedRun, String> shown, Function<JudgedRun, Found> judge) {
        if (run.expected().isEmpty()) {
            return Found.of(false, "This data has no samples that can be kept for grading.");
        }
        if (!run.isGraded()) {
            return Found.of(
                    false,
                    "%s was trained on samples that your class is graded with. Train again."
                            .formatted(run.title()));
        }
        return run.score().isPresent()
                ? judge.apply(run)
                : new Found(
                        Verdict.AT_HAND_IN,
                        "%s has %s. Graded are samples that nobody sees, once, when you hand in."
                                .formatted(run.title(), shown.apply(run)));
    }

    static Found parameters(Criterion.MostParameters criterion, JudgedRun run) {
        return Found.of(
                run.run().parameters() <= criterion.parameters(),
                "%s has %,d parameters; at most %,d are allowed."
                        .formatted(run.title(), run.run().parameters(), criterion.parameters()));
    }

    static Found seconds(Criterion.MostSeconds criterion, JudgedRun run) {
        return Found.of(
                run.run().seconds() <= criterion.seconds(),
                "%s held a lane for %s s; at most %s s are allowed."
                        .formatted(
                                run.title(),
                                number(run.run().seconds()),
                                number(criterion.seconds())));
    }

    static Found answered(Criterion.Answered criterion, List<Answer> answers) {
        return answers.stream()
                .filter(a -> a.question().kind() == Answer.Kind.CHECK)
                .filter(a -> a.question().block().equals(criterion.question()))
                .findFirst()
                .map(Verdicts::answered)
                .orElseGet(() -> Found.of(false, "Not answered yet."));
    }

    private static Found answered(Answer answer) {
        var tries = answer.attempts() == 1 ? "" : " after %d tries".formatted(answer.attempts());
        var by = answer.evidence().isEmpty() ? "" : " " + answer.evidence();
        return Found.of(
                answer.correct(),
                (answer.correct() ? "Answered right%s: %s." : "The last answer%s is not right: %s.")
                                .formatted(tries, answer.given())
                        + by);
    }

    static Found written(String text) {
        return text.isBlank()
                ? Found.of(false, "Nothing is written yet.")
                : new Found(Verdict.TO_BE_READ, "For your instructor to read.");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /** As a person writes it: three figures behind the point at most. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }
}
