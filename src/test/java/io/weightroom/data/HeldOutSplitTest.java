package io.weightroom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.PointShape;
import io.weightroom.spec.Shape;
import io.weightroom.spec.SpecDraft;
import io.weightroom.spec.TruthFunction;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which samples graded runs train on, and which they are scored on when they are handed in. */
class HeldOutSplitTest {

    private static final DatasetSpec ASKED =
            new DatasetSpec.Catalogued("numbered", OptionalInt.empty());

    /** Each sample's one value is its number. */
    private static final Dataset NUMBERED = numbered(1_000);

    private static Dataset numbered(int count) {
        var values = new float[count];
        var labels = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = i;
            labels[i] = i % 4;
        }
        var samples = new Samples(Shape.of(1), new Features.Values(values), labels);
        var classes = List.of("a", "b", "c", "d");
        return new Dataset("numbered", "Numbered", true, classes, samples, samples);
    }

    private static int[] numbers(Samples samples) {
        return IntStream.range(0, samples.count()).map(i -> (int) samples.input(i)[0]).toArray();
    }

    @Test
    void dividesTheTrainingSplitWithoutLossOrOverlap() {
        var heldOut = new HeldOut(7, 60);
        var rest = numbers(new HeldOutSplit().rest(ASKED, NUMBERED, heldOut).training());
        var kept = numbers(HeldOutSplit.heldOut(NUMBERED.training(), heldOut));

        assertThat(kept).hasSize(60);
        assertThat(rest).hasSize(940).isSorted();
        assertThat(IntStream.concat(Arrays.stream(rest), Arrays.stream(kept)))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void holdsOutEveryClassInProportionAndATenthAtMost() {
        var kept = HeldOutSplit.heldOut(NUMBERED.training(), new HeldOut(7, 5_000));

        assertThat(kept.count()).isEqualTo(100);
        for (int label = 0; label < 4; label++) {
            int wanted = label;
            assertThat(Arrays.stream(kept.labels()).filter(l -> l == wanted)).hasSize(25);
        }
    }

    @Test
    void holdsOutOthersForAnotherClass() {
        assertThat(numbers(HeldOutSplit.heldOut(NUMBERED.training(), new HeldOut(7, 60))))
                .isEqualTo(numbers(HeldOutSplit.heldOut(NUMBERED.training(), new HeldOut(7, 60))))
                .isNotEqualTo(
                        numbers(HeldOutSplit.heldOut(NUMBERED.training(), new HeldOut(8, 60))));
    }

    @Test
    void keepsWhatIsLeftOnceForAllOfAClass() {
        var split = new HeldOutSplit();
        var mine = split.rest(ASKED, NUMBERED, new HeldOut(7, 60));

        assertThat(split.rest(ASKED, NUMBERED, new HeldOut(7, 60))).isSameAs(mine);
        assertThat(split.rest(ASKED, NUMBERED, new HeldOut(8, 60))).isNotSameAs(mine);
        assertThat(split.rest(ASKED, numbered(500), new HeldOut(7, 60)).training().count())
                .isEqualTo(450);
    }

    @Test
    void drawsPointsAnewAndLeavesThoseOfTheRunAlone(@TempDir Path home) {
        var catalog = new DatasetCatalog(home, Optional.empty());
        var circles = new DatasetSpec.Points(PointShape.CIRCLES, 400, 0.1, 0.5);
        var draft = new SpecDraft("points", circles, List.of(new LayerSpec.Linear(2)));
        var plain = catalog.open(draft.spec());
        draft.heldOut = Optional.of(new HeldOut(99, 5_000));
        var graded = catalog.open(draft.spec());
        var scored = catalog.heldOut(circles, 0.8, new HeldOut(99, 5_000)).test();

        assertThat(graded.training().count()).isEqualTo(plain.training().count());
        assertThat(scored.count()).isEqualTo(80);
        assertThat(scored.input(0)).isNotEqualTo(plain.test().input(0));
    }

    @Test
    void refusesWhatCannotBeHeldOut(@TempDir Path home) {
        var catalog = new DatasetCatalog(home, Optional.empty());
        var table = new DatasetSpec.TruthTable(TruthFunction.XOR);

        assertThatThrownBy(() -> catalog.heldOut(table, 0.8, new HeldOut(1, 10)))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessage("truth-table has no samples to hold out");
    }

    @Test
    void hidesItsSeed() {
        assertThat(new HeldOut(123_456_789, 10)).asString().doesNotContain("123");
    }
}
