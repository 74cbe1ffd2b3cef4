package io.weightroom.runs;

import static io.weightroom.classroom.LearnerId.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.TextWanted;
import io.weightroom.lesson.LayerList;
import io.weightroom.metrics.EpochMetrics;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.HeldOut;
import io.weightroom.spec.LossSpec;
import io.weightroom.spec.ScheduleSpec;
import io.weightroom.spec.Specs;
import io.weightroom.training.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learners' runs on texts: trained, asked to write, scored on windows that were kept back. */
class TextRunsTest {

    private static final Place HERE = new Place("assignments/writer", "writer");
    private static final DatasetSpec TEXT = new DatasetSpec.Text("cats.txt", 16);
    private static final String SENTENCE = "The cat sat on the mat. ";

    @TempDir private Path home;

    private RunsFixture fixture;

    @BeforeEach
    void open() throws IOException {
        write(SENTENCE.repeat(60));
        var datasets = new DatasetCatalog(home, Optional.empty());
        fixture = new RunsFixture(home, datasets, Engines.installed());
    }

    private void write(String text) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("data")).resolve("cats.txt"), text);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void learnsToWriteAndIsScoredOnWindowsItNeverSaw() throws Exception {
        var run = train(specs().heldOut(new HeldOut(11, 5_000)));
        var epochs = run.epochs();

        // 89 windows of 16: every tenth is tested on, a tenth of the others is held out.
        assertThat(run.stepsPerEpoch()).isEqualTo(19);
        assertThat(epochs.getFirst().test().samples()).isEqualTo(8);
        assertThat(epochs.getLast().test().perplexity()).isLessThan(1.4);
        assertThat(epochs.getLast().test().accuracy()).isBetween(0.85, 1.0);
        assertThat(epochs).extracting(EpochMetrics::test).allMatch(t -> t.confusion().length == 0);
        var heldOut = fixture.records.heldOut(LOCAL, run.id(), TEXT);
        assertThat(heldOut.samples()).isEqualTo(8);
        assertThat(heldOut.perplexity()).isBetween(1.0, 1.4);
        var text = fixture.runs.write(LOCAL, run.id(), new TextWanted("The c", 19, 0, 0, 1));
        assertThat(text.text()).isEqualTo("at sat on the mat. ");
        assertThat(text.step()).isEqualTo(run.step());
        var reading = fixture.runs.read(LOCAL, run.id(), ReadingWanted.plain(List.of("T", "h")));
        assertThat(reading.names().get(reading.likeliest())).isEqualTo("e");
        assertThat(reading.step()).isEqualTo(run.step());
        assertThatThrownBy(
                        () ->
                                fixture.runs.read(
                                        new LearnerId("ben"),
                                        run.id(),
                                        ReadingWanted.plain(List.of("T"))))
                .isInstanceOf(RunNotFound.class);
    }

    @Test
    void goesOnAsTheRunThatItWouldHaveBeenWithMoreEpochs() throws Exception {
        var brief = train(specs().epochs(2));
        var longer = fixture.runs.longer(LOCAL, brief.id(), 2);
        var ended = await(longer.id());
        var whole = train(specs().epochs(4));

        assertThat(longer.number()).isEqualTo(brief.number() + 1);
        assertThat(ended.spec().epochs()).isEqualTo(4);
        assertThat(ended.step()).isEqualTo(whole.step());
        assertThat(ended.epochs()).hasSize(4);
        assertThat(ended.lastEpoch().orElseThrow().test().loss())
                .isEqualTo(whole.lastEpoch().orElseThrow().test().loss());
        assertThat(ended.seconds()).isGreaterThan(brief.seconds());
        assertThat(fixture.runs.view(LOCAL, brief.id()).step()).isEqualTo(brief.step());
        fixture.runs.delete(LOCAL, brief.id());
        assertThat(fixture.runs.weights(LOCAL, longer.id())).isPresent();
    }

    @Test
    void doesNotGoOnWhereTheLearningRateHasComeToItsEnd() throws Exception {
        var run = train(specs().epochs(1).schedule(new ScheduleSpec.Cosine()));

        assertThatThrownBy(() -> fixture.runs.longer(LOCAL, run.id(), 1))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("found cosine");
    }

    @Test
    void saysThatTheTextHasChangedWhereARunCannotBeScoredAnyMore() throws Exception {
        var run = train(specs().epochs(1).heldOut(new HeldOut(11, 5_000)));
        write("Der Hund liegt. ".repeat(80));

        assertThatThrownBy(() -> fixture.records.heldOut(LOCAL, run.id(), TEXT))
                .isInstanceOf(PredictionUnavailable.class)
                .hasMessageContaining("the text has changed");
        var wanted = new TextWanted("The", 20, 1, 0, 1);
        assertThat(fixture.runs.write(LOCAL, run.id(), wanted).text())
                .containsPattern("^[The catsonm.]{20}$");
    }

    @Test
    void writesNothingByANetworkOnPoints() throws Exception {
        var run = train(Specs.circles().epochs(1));
        assertThatThrownBy(
                        () -> fixture.runs.write(LOCAL, run.id(), new TextWanted("a", 5, 1, 0, 1)))
                .isInstanceOf(PredictionUnavailable.class)
                .hasMessageContaining("on no text");
        var wanted = ReadingWanted.plain(List.of("0.5", "1"));
        assertThatThrownBy(() -> fixture.runs.read(LOCAL, run.id(), wanted))
                .isInstanceOf(PredictionUnavailable.class)
                .hasMessage(
                        "expected a network that reads sequences, found one that takes shape (2)");
    }

    @Test
    void refusesWhatCannotBeTrained() throws Exception {
        refused(
                specs().layers(LayerList.read("embedding 8, lstm 8, linear 12")),
                "layer 3 (linear 12): expected linear vocabulary, an output for each token");
        refused(specs().loss(LossSpec.MSE), "loss: expected cross-entropy for text cats.txt");
        refused(
                specs().layers(LayerList.read("lstm 8, linear vocabulary")),
                "layer 1 (lstm 8): expected numbers (put embedding before it)");
        refused(
                specs().dataset(new DatasetSpec.Text("dogs.txt", 16)),
                "text dogs.txt is not here: expected a file dogs.txt in");
        write("");
        refused(specs(), "expected at least 33 characters, two windows of 16 and one after them");
        write("a");
        refused(specs(), "found 1");
        write("x".repeat((1 << 20) + 17));
        refused(specs(), "dataset: expected a text of at most 1,048,576 characters, found");
    }

    private void refused(Specs specs, String words) {
        assertThatThrownBy(() -> fixture.runs.submit(LOCAL, HERE, specs.build(), false))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining(words);
    }

    private static Specs specs() throws Exception {
        return Specs.circles()
                .dataset(TEXT)
                .layers(LayerList.read("embedding 8, lstm 32, linear vocabulary"))
                .batch(4)
                .learningRate(0.02)
                .epochs(12);
    }

    private RunView train(Specs specs) throws InterruptedException {
        return await(fixture.runs.submit(LOCAL, HERE, specs.build(), false).id());
    }

    private RunView await(long run) throws InterruptedException {
        long begin = System.nanoTime();
        while (fixture.runs.view(LOCAL, run).outcome().isEmpty()) {
            assertThat(System.nanoTime() - begin).isLessThan(60_000_000_000L);
            Thread.sleep(10);
        }
        return fixture.runs.view(LOCAL, run);
    }
}
