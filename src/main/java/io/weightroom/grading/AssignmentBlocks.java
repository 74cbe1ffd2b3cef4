package io.weightroom.grading;

import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Criterion;
import io.weightroom.lesson.Directive;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.lesson.Lesson.Block;
import io.weightroom.lesson.PictureDirective;
import io.weightroom.lesson.RunDirective;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be trained at the blocks of an assignment. */
record AssignmentBlocks(Assignment assignment) {

    /** Whose runs may be at a block. */
    sealed interface Allowed {}

    /** Runs of {@code spec}, but for what a learner may adjust. */
    record Fixed(TrainingSpec spec, List<Hyperparameter> adjustable) implements Allowed {}

    /** Whatever the learner builds there; nothing is graded by it. */
    record Free() implements Allowed {}

    /** Nothing where the assignment has no such block. */
    Optional<Allowed> find(String name) {
        return directives().flatMap(directive -> allowed(directive, name).stream()).findFirst();
    }

    /** The spec of a block that criteria can name. */
    Optional<TrainingSpec> spec(String name) {
        return find(name)
                .flatMap(
                        allowed ->
                                allowed instanceof Fixed fixed
                                        ? Optional.of(fixed.spec())
                                        : Optional.empty());
    }

    /** Whether runs there are scored, when they are handed in, on samples that nobody sees. */
    boolean isHeldOutAt(String name) {
        return assignment.criteria().stream()
                .anyMatch(
                        criterion ->
                                switch (criterion) {
                                    case Criterion.HeldOutAccuracy c -> c.block().equals(name);
                                    case Criterion.HeldOutPerplexity c -> c.block().equals(name);
                                    default -> false;
                                });
    }

    private Stream<Directive> directives() {
        return assignment
                .page()
                .blocks()
                .filter(Block.Widget.class::isInstance)
                .map(block -> ((Block.Widget) block).directive());
    }

    private static Optional<Allowed> allowed(Directive directive, String name) {
        return switch (directive) {
            case RunDirective.Train t -> fixed(t.spec(), t.adjustable(), name);
            case RunDirective.Race r -> entrant(r.entrants(), r.adjustable(), name);
            case RunDirective.LearningCurve l -> entrant(l.runs(), List.of(), name);
            case RunDirective.Sweep s -> free(s.name(), name);
            case RunDirective.Memory m -> free(m.base().name(), name);
            case RunDirective.Depth d -> free(d.spec().name(), name);
            case RunDirective.Playground p -> free(p.name(), name);
            case PictureDirective.OwnClasses o -> free(o.name(), name);
            default -> Optional.empty();
        };
    }

    private static Optional<Allowed> entrant(
            List<RunDirective.Race.Entrant> entrants,
            List<Hyperparameter> adjustable,
            String name) {
        return entrants.stream()
                .flatMap(entrant -> fixed(entrant.spec(), adjustable, name).stream())
                .findFirst();
    }

    private static Optional<Allowed> fixed(
            TrainingSpec spec, List<Hyperparameter> adjustable, String name) {
        return spec.name().equals(name)
                ? Optional.of(new Fixed(spec, adjustable))
                : Optional.empty();
    }

    /** One block may have several runs, whose names begin with its own. */
    private static Optional<Allowed> free(String block, String name) {
        return name.equals(block) || name.startsWith(block + "-")
                ? Optional.of(new Free())
                : Optional.empty();
    }
}
