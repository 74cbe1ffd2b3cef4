package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.weightroom.classroom.LearnerId;
import io.weightroom.inference.words.WordVectors;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.runs.Place;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.LayerSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = WordMapWidgetTest.class)
class WordMapWidgetTest extends BrowserlessTest {

    private static final TrainingSpec SPEC =
            Specs.layers(new LayerSpec.Embedding(8), new LayerSpec.LinearVocabulary())
                    .name("words")
                    .dataset(new DatasetSpec.Words(DatasetSpec.Words.GRAMMAR, 2))
                    .build();

    private static final List<String> WORDS =
            List.of("\uFFFD", "man", "woman", "king", "queen", "red");

    private static final WordVectors VECTORS =
            new WordVectors(
                    90,
                    WORDS,
                    3,
                    new float[] {
                        1, 1, 1, //
                        0, 1, 0, //
                        0, -1, 0, //
                        1, 1, 0, //
                        1, -1, 0, //
                        0, 0, 1
                    });

    private final FakeRuns runs = new FakeRuns();

    @Test
    void beginsWithInitialVectorsOfAllWordsThatHaveAKind() throws InterruptedException {
        open();
        await("shown", "\"king\"");
        assertThat(property("words")).contains("\"truth\":true", "people", "places");
        assertThat(property("near")).contains("\"word\":\"king\"", "\"trouble\":\"\"");
        assertThat(property("held")).contains("\"all\":110");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("302 words, as they begin after step 0");
    }

    @Test
    void showsWhatARunHasLearned() throws InterruptedException {
        runs.vectors = () -> VECTORS;
        runs.submit(LearnerId.LOCAL, new Place("page", "words"), SPEC, false);
        open();
        await("plane", "\"step\":90");
        assertThat(property("near")).contains("{\"word\":\"man\",\"cosine\":0.70711}");
        assertThat(property("analogy")).contains("\"truth\":\"queen\"", "\"rank\":1");
    }

    @Test
    void namesWordsThatTheNetworkHasNeverSeen() throws InterruptedException {
        runs.vectors = () -> VECTORS;
        runs.submit(LearnerId.LOCAL, new Place("page", "words"), SPEC, false);
        var map = open();
        await("plane", "\"step\":90");
        map.word(" Zebra<b>🦓 ");
        assertThat(property("near")).contains("never seen \\\"zebra<b>🦓\\\"");
        map.word("  QUEEN ");
        assertThat(property("near")).contains("\"word\":\"queen\",\"trouble\":\"\"");
        map.word("");
        assertThat(property("near")).contains("Type a word first.");
        map.analogy("man", "woman", "x".repeat(10_000));
        assertThat(property("analogy")).contains("never seen").hasSizeLessThan(300);
    }

    @Test
    void showsOneKindOfWordsAlone() throws InterruptedException {
        runs.vectors = () -> VECTORS;
        runs.submit(LearnerId.LOCAL, new Place("page", "words"), SPEC, false);
        var map = open();
        await("plane", "\"step\":90");
        map.category("people");
        assertThat(property("shown"))
                .contains("\"words\":[\"man\",\"woman\",\"king\",\"queen\"]", "[[0,1],[2,3]]");
        map.category("no such kind");
        assertThat(property("shown")).contains("\"words\":[]");
        map.category("");
        assertThat(property("shown")).contains("\"red\"");
    }

    private WordMapWidget open() {
        var directive =
                new RunDirective.WordMap(
                        SPEC,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1));
        var map = new WordMapWidget(Widgets.bench(runs), "page", directive);
        UI.getCurrent().add(map);
        roundTrip();
        return map;
    }

    private String property(String name) {
        return String.valueOf(
                find(WordMapPicture.class).single().getElement().getPropertyRaw(name));
    }

    private void await(String property, String text) throws InterruptedException {
        long begin = System.nanoTime();
        while (!property(property).contains(text)) {
            assertThat(System.nanoTime() - begin)
                    .as("%s", property(property))
                    .isLessThan(30_000_000_000L);
            Thread.sleep(20);
            roundTrip();
        }
    }
}
