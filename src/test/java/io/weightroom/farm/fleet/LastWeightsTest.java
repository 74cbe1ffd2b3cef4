package io.weightroom.farm.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.farm.Trainer.Kept;
import io.weightroom.farm.Trainer.Prediction;
import io.weightroom.farm.wire.Answer;
import io.weightroom.inference.insight.InsightWanted;
import io.weightroom.spec.Shape;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import io.weightroom.training.Checkpoint;
import io.weightroom.training.Position;
import io.weightroom.training.Safetensors;
import io.weightroom.training.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWeightsTest {

    private static final TrainingSpec SPEC = Specs.layers(Specs.RELU).build();

    @TempDir private Path folder;

    private final LastWeights last = new LastWeights();

    private static Answer.Behind behind(long run, long step) {
        return Answer.Behind.of(run, new Weights(step, Shape.of(2), 2, List.of()));
    }

    private Optional<Long> step(long run, Optional<Kept> kept) {
        return last.predict(run, SPEC, kept, new float[2], 1).map(Prediction::step);
    }

    private Optional<Kept> checkpoint(long step) throws IOException {
        var file = folder.resolve(step + ".safetensors");
        var facts = Map.of("input", "2", "classes", "2");
        Safetensors.write(
                file, new Checkpoint(new Position(step, 0, (int) step, 1000), List.of(), facts));
        return Optional.of(new Kept(SPEC, file));
    }

    @Test
    void answerWithTheStepTheyAreOf() throws IOException {
        assertThat(step(1, Optional.empty())).isEmpty();
        assertThat(step(1, checkpoint(90))).contains(90L);
        last.keep(behind(1, 95));
        assertThat(step(1, checkpoint(90))).contains(95L);
        assertThat(step(2, Optional.empty())).isEmpty();
    }

    @Test
    void showWhatTheLayersDoWhileNoTrainerCan() {
        last.keep(behind(1, 95));
        var seen =
                last.look(
                                1,
                                SPEC,
                                Optional.empty(),
                                new float[] {-1, 2},
                                new InsightWanted(0, Optional.empty(), true, false))
                        .orElseThrow();
        assertThat(seen.step()).isEqualTo(95);
        assertThat(seen.outputs()).containsExactly(0, 2);
        assertThat(seen.saliency()).as("only a trainer knows gradients").isEmpty();
    }

    @Test
    void saySoWhereThereAreNone() {
        var gone = Optional.of(new Kept(SPEC, folder.resolve("gone.safetensors")));
        assertThat(step(1, gone)).isEmpty();
    }

    @Test
    void areOfNoUseToAnotherNetwork() {
        last.keep(behind(1, 95));
        assertThat(last.predict(1, Specs.circles().build(), Optional.empty(), new float[2], 1))
                .isEmpty();
    }

    @Test
    void areAskedForAgainOnlyWhenTheyAreOld() {
        assertThat(last.wantsNew(1)).isTrue();
        last.keep(behind(1, 95));
        assertThat(last.wantsNew(1)).isFalse();
        last.forget(1);
        assertThat(last.wantsNew(1)).isTrue();
    }

    @Test
    void ofTheRunsAskedForLastAreHeld() {
        for (long run = 1; run <= 100; run++) {
            last.keep(behind(run, run));
            step(1, Optional.empty());
        }
        assertThat(step(1, Optional.empty())).contains(1L);
        assertThat(step(2, Optional.empty())).isEmpty();
        assertThat(step(100, Optional.empty())).contains(100L);
    }
}
