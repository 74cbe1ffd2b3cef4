package io.weightroom.grading;

import io.weightroom.classroom.Cohort;
import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Roster;
import io.weightroom.lesson.Assignment;
import io.weightroom.lesson.Assignments;
import io.weightroom.lesson.Hyperparameter;
import io.weightroom.runs.Conditions;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Runs at the blocks of an assignment are what the assignment says, but for what a learner may
 * adjust; they have a seed of the learner's own, and leave out the samples that the class is scored
 * on.
 */
final class GradedConditions implements Conditions {

    private static final String PAGES = "assignments/";

    /** Standard error of an accuracy of 97 %: a quarter of a percent. */
    private static final int MOST_HELD_OUT = 5_000;

    private final Supplier<Assignments> assignments;
    private final Roster roster;
    private final TermsStore terms;
    private final UnaryOperator<TrainingSpec> here;
    private final Clock clock;

    /**
     * @param here makes of an author's spec what is trained on this machine: with a generated data
     *     set in place of one that is absent, and with its trained network
     */
    GradedConditions(
            Supplier<Assignments> assignments,
            Roster roster,
            TermsStore terms,
            UnaryOperator<TrainingSpec> here,
            Clock clock) {
        this.assignments = assignments;
        this.roster = roster;
        this.terms = terms;
        this.here = here;
        this.clock = clock;
    }

    @Override
    public TrainingSpec of(LearnerId learner, Place place, TrainingSpec asked) {
        if (!place.page().startsWith(PAGES)) {
            return without(asked);
        }
        var slug = place.page().substring(PAGES.length());
        var assignment =
                assignments
                        .get()
                        .find(slug)
                        .orElseThrow(() -> new RunRefused("there is no assignment " + slug));
        var cohort = cohort(learner);
        cohort.ifPresent(c -> checkOpen(c, slug));
        var blocks = new AssignmentBlocks(assignment);
        var allowed =
                blocks.find(place.block())
                        .orElseThrow(
                                () ->
                                        new RunRefused(
                                                "there is no block %s in %s"
                                                        .formatted(place.block(), slug)));
        return switch (allowed) {
            case AssignmentBlocks.Free f -> without(asked);
            case AssignmentBlocks.Fixed fixed -> {
                checkUntrained(fixed, asked);
                var found = graded(cohort, learner, blocks, place.block(), asked);
                var expected =
                        graded(cohort, learner, blocks, place.block(), adjusted(fixed, asked));
                if (!found.equals(expected)) {
                    throw new RunRefused(
                            "expected the network and data of %s but for %s, found others"
                                    .formatted(
                                            place.block(),
                                            fixed.adjustable().stream()
                                                    .map(Hyperparameter::text)
                                                    .toList()));
                }
                yield found;
            }
        };
    }

    /** Networks that come trained may have learned from what is held out. */
    private static void checkUntrained(AssignmentBlocks.Fixed fixed, TrainingSpec asked) {
        if (!trained(fixed.spec()).containsAll(trained(asked))) {
            throw new RunRefused(
                    "layers: expected a network that begins untrained, found one that may have learned from samples that are held out here");
        }
    }

    private static Set<String> trained(TrainingSpec spec) {
        return spec.layers().stream()
                .filter(LayerSpec.Pretrained.class::isInstance)
                .map(LayerSpec.Pretrained.class::cast)
                .filter(layer -> layer.tuning() != Tuning.SCRATCH)
                .map(LayerSpec.Pretrained::name)
                .collect(Collectors.toSet());
    }

    /** The class that somebody hands in as a member of; none where that is an instructor. */
    private Optional<Cohort> cohort(LearnerId learner) {
        return roster.find(learner)
                .filter(member -> member.cohort().isPresent())
                .flatMap(member -> roster.cohort(member.cohort().getAsLong()));
    }

    private void checkOpen(Cohort cohort, String slug) {
        switch (terms.of(cohort.id(), slug).stage(clock.instant(), cohort.zone())) {
            case NOT_GIVEN -> throw new RunRefused("your class does not have this assignment");
            case NOT_YET_OPEN -> throw new RunRefused("this assignment is not open yet");
            // Who is late, or too late, may still practise.
            case OPEN, LATE, CLOSED -> {}
        }
    }

    /** What a graded run of the learner's holds out at {@code block}; nothing where it is not. */
    Optional<HeldOut> heldOut(Cohort cohort, Assignment assignment, String block) {
        var blocks = new AssignmentBlocks(assignment);
        return blocks.spec(block)
                .map(here)
                .filter(spec -> blocks.isHeldOutAt(block) && spec.dataset().canHoldOut())
                .map(spec -> new HeldOut(cohort.secret(), MOST_HELD_OUT));
    }

    /** The data set of a block, as it is on this machine. */
    Optional<DatasetSpec> dataset(Assignment assignment, String block) {
        return new AssignmentBlocks(assignment).spec(block).map(here).map(TrainingSpec::dataset);
    }

    /** Whether a run is the block's own, with nothing adjusted. */
    boolean isPlain(Assignment assignment, String block, TrainingSpec run) {
        return new AssignmentBlocks(assignment)
                .spec(block)
                .map(here)
                .map(GradedConditions::seedless)
                .filter(seedless(run)::equals)
                .isPresent();
    }

    static TrainingSpec seedless(TrainingSpec spec) {
        var draft = spec.draft();
        draft.seed = 0;
        draft.heldOut = Optional.empty();
        return draft.spec();
    }

    /** The block's own spec, with what the learner may adjust as asked. */
    private TrainingSpec adjusted(AssignmentBlocks.Fixed fixed, TrainingSpec asked) {
        var spec = here.apply(fixed.spec());
        var draft = spec.draft();
        for (var hyperparameter : fixed.adjustable()) {
            switch (hyperparameter) {
                case SAMPLES -> adjustSamples(asked.dataset(), draft);
                case NOISE -> {
                    if (asked.dataset() instanceof DatasetSpec.Points p) {
                        draft.noise(p.noise());
                    }
                }
                default -> hyperparameter.copy(asked, draft);
            }
        }
        return draft.spec();
    }

    private static void adjustSamples(DatasetSpec asked, SpecDraft draft) {
        switch (asked) {
            case DatasetSpec.Points p -> draft.samples(p.samples());
            case DatasetSpec.Catalogued c ->
                    c.samples().ifPresentOrElse(draft::samples, draft::allSamples);
            case DatasetSpec.Images i ->
                    i.samples().ifPresentOrElse(draft::samples, draft::allSamples);
            default -> {}
        }
    }

    private TrainingSpec graded(
            Optional<Cohort> cohort,
            LearnerId learner,
            AssignmentBlocks blocks,
            String block,
            TrainingSpec asked) {
        var draft = asked.draft();
        draft.heldOut = cohort.flatMap(c -> heldOut(c, blocks.assignment(), block));
        cohort.filter(c -> c.id() != Cohort.LOCAL)
                .ifPresent(c -> draft.seed = PersonalSeed.of(c, learner, asked.seed()));
        return draft.spec();
    }

    /** Nobody may ask for it. */
    private static TrainingSpec without(TrainingSpec asked) {
        var draft = asked.draft();
        draft.heldOut = Optional.empty();
        return draft.spec();
    }
}
