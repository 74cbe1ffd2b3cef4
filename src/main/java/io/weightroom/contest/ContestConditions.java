package io.weightroom.contest;

import io.weightroom.classroom.LearnerId;
import io.weightroom.classroom.Roster;
import io.weightroom.runs.Conditions;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunRefused;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.TrainingSpec;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs for a leaderboard have the seconds and the data that all have, leave out the samples that
 * the class is scored on, and are nobody's but the class's.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ContestConditions implements Conditions {

    private static final int MOST_HELD_OUT = 5_000;

    private final ContestStore contests;
    private final ContestBlocks blocks;
    private final Roster roster;

    ContestConditions(ContestStore contests, ContestBlocks blocks, Roster roster) {
        this.contests = contests;
        this.blocks = blocks;
        this.roster = roster;
    }

    @Override
    public TrainingSpec of(LearnerId learner, Place place, TrainingSpec asked) {
        if (!place.page().startsWith(Contest.PAGES)) {
            return asked;
        }
        var contest =
                contest(place)
                        .filter(found -> found.cohort() == cohort(learner))
                        .orElseThrow(() -> new RunRefused("your class has no such leaderboard"));
        if (!contest.isOpen()) {
            throw new RunRefused("this leaderboard is closed");
        }
        var base =
                blocks.find(contest)
                        .filter(train -> place.equals(contest.place()))
                        .map(train -> blocks.here(train.spec()))
                        .orElseThrow(() -> new RunRefused("this leaderboard has no such block"));
        if (begins(asked) && !begins(base)) {
            throw new RunRefused(
                    "layers: expected a network that begins untrained, found one that has learned from samples that are held out here");
        }
        var allowed = held(contest, ContestBlocks.adjusted(base, asked));
        if (!allowed.equals(held(contest, asked))) {
            throw new RunRefused(
                    "expected the data and the %d seconds that all have here, found others"
                            .formatted(contest.seconds()));
        }
        return allowed;
    }

    private static boolean begins(TrainingSpec spec) {
        return spec.layers().stream().anyMatch(LayerSpec.Pretrained.class::isInstance);
    }

    private TrainingSpec held(Contest contest, TrainingSpec spec) {
        var draft = spec.draft();
        draft.heldOut =
                roster.cohort(contest.cohort())
                        .map(cohort -> new HeldOut(cohort.secret() + contest.id(), MOST_HELD_OUT));
        return draft.spec();
    }

    private Optional<Contest> contest(Place place) {
        var id = place.page().substring(Contest.PAGES.length());
        return id.matches("\\d{1,18}") ? contests.find(Long.parseLong(id)) : Optional.empty();
    }

    private long cohort(LearnerId learner) {
        return roster.find(learner).map(member -> member.cohort().orElse(-1)).orElse(-1L);
    }
}
