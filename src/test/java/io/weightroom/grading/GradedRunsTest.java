package io.weightroom.grading;

import static io.weightroom.grading.GradingFixture.ANA;
import static io.weightroom.grading.GradingFixture.BEN;
import static io.weightroom.grading.GradingFixture.EVE;
import static io.weightroom.grading.GradingFixture.IDA;
import static io.weightroom.grading.GradingFixture.NET;
import static io.weightroom.grading.GradingFixture.SPEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.runs.Place;
import io.weightroom.runs.RunNotFound;
import io.weightroom.runs.RunRefused;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.LearningRateChange;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.Start;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.spec.Tuning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs of an assignment must be, whatever a browser asks for. */
class GradedRunsTest {

    @TempDir private Path home;

    private GradingFixture fixture;

    @BeforeEach
    void open() {
        fixture = new GradingFixture(home);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private TrainingSpec submitted(LearnerId learner, TrainingSpec spec) {
        return fixture.home.runs().submit(learner, NET, spec, true).spec();
    }

    private void refused(LearnerId learner, Place place, TrainingSpec spec, String why) {
        assertThatThrownBy(() -> fixture.home.runs().submit(learner, place, spec, true))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void giveEachLearnerASeedOfTheirOwn() {
        long anas = submitted(ANA, SPEC).seed();

        assertThat(anas).isNotEqualTo(SPEC.seed());
        assertThat(submitted(BEN, SPEC).seed()).isNotEqualTo(anas);
        assertThat(submitted(ANA, SPEC).seed()).isEqualTo(anas);
        // Somebody else's seed, copied with the spec, becomes one's own.
        assertThat(submitted(BEN, Specs.like(SPEC).seed(SPEC.seed()).build()).seed())
                .isEqualTo(submitted(BEN, SPEC).seed());
    }

    @Test
    void leaveOutWhatTheClassIsScoredOn() {
        var heldOut = submitted(ANA, SPEC).heldOut().orElseThrow();

        assertThat(submitted(BEN, SPEC).heldOut()).contains(heldOut);
        assertThat(submitted(ANA, Specs.like(SPEC).heldOut(new HeldOut(1, 1)).build()).heldOut())
                .contains(heldOut);
        assertThat(submitted(IDA, SPEC).heldOut()).isEmpty();
    }

    @Test
    void areOfTheAssignmentsOwnNetworkAndDataButForWhatMayBeAdjusted() {
        var wide =
                List.<LayerSpec>of(new LayerSpec.Linear(16), Specs.RELU, new LayerSpec.Linear(2));
        assertThat(submitted(ANA, Specs.like(SPEC).layers(wide).epochs(3).build()).layers())
                .isEqualTo(wide);

        var other = "expected the network and data of net but for [epochs, layers, noise]";
        refused(ANA, NET, Specs.like(SPEC).learningRate(1).build(), other);
        refused(ANA, NET, Specs.like(SPEC).seed(7).build(), other);
        refused(ANA, NET, Specs.like(SPEC).name("other").build(), other);
        var moons = new DatasetSpec.Points(PointShape.MOONS, 600, 0.03, 0.5);
        refused(ANA, NET, Specs.like(SPEC).dataset(moons).build(), other);
        var more = new DatasetSpec.Points(PointShape.CIRCLES, 900, 0.03, 0.5);
        refused(ANA, NET, Specs.like(SPEC).dataset(more).build(), other);
        var trained = new Start(SPEC, List.<LearningRateChange>of(), 50, List.of());
        refused(ANA, NET, Specs.like(SPEC).start(trained).build(), other);
    }

    @Test
    void beginUntrainedWhereTheAssignmentDoes() {
        var reader = new LayerSpec.Pretrained("reader", Tuning.FROZEN, Optional.empty());
        var spec = Specs.like(SPEC).layers(List.of(reader, new LayerSpec.Linear(2))).build();

        assertThatThrownBy(() -> fixture.conditions.of(ANA, NET, spec))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("layers: expected a network that begins untrained");
    }

    @Test
    void standAtItsBlocksOnly() {
        refused(
                ANA,
                new Place("assignments/circles", "made-up"),
                SPEC,
                "there is no block made-up");
        refused(ANA, new Place("assignments/made-up", "net"), SPEC, "no assignment made-up");
        var lesson = new Place("first-network", "net");
        var forged = Specs.like(SPEC).heldOut(new HeldOut(1, 1)).build();
        assertThat(fixture.home.runs().submit(ANA, lesson, forged, true).spec().heldOut())
                .isEmpty();
    }

    @Test
    void waitUntilTheClassHasIt() {
        refused(EVE, NET, SPEC, "your class does not have this assignment");
        var tomorrow = Optional.of(fixture.clock.now.plus(Duration.ofDays(1)));
        fixture.give(
                t ->
                        new Terms(
                                t.cohort(),
                                t.assignment(),
                                true,
                                tomorrow,
                                Optional.empty(),
                                t.late(),
                                t.attempts(),
                                t.counts()));
        refused(ANA, NET, SPEC, "not open yet");
    }

    @Test
    void canBeRepeatedAsTheyWere() {
        var first = fixture.home.runs().submit(ANA, NET, SPEC, true);
        var second = fixture.home.runs().repeat(ANA, first.id());

        assertThat(second.spec()).isEqualTo(first.spec());
        assertThatThrownBy(() -> fixture.home.runs().repeat(BEN, first.id()))
                .isInstanceOf(RunNotFound.class);
    }
}
