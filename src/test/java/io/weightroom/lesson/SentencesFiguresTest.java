package io.weightroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.data.sentences.SentenceGroup;
import io.weightroom.data.sentences.SentenceSets;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.reading.Readings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that lesson 14 states about sentences, from runs of its own blocks. */
class SentencesFiguresTest {

    private static final Path LESSONS = Path.of("lessons");
    private static final Path FILE = LESSONS.resolve("14-words/lesson.md");
    private static final LessonRuns RUNS =
            new LessonRuns(LessonReader.read(new LessonFile(LESSONS, FILE)));

    private String text = "";

    @BeforeEach
    void readText() throws Exception {
        text = Files.readString(FILE).replaceAll("\\s+", " ");
    }

    @Test
    void sentencesWithoutNegationsLeaveItFarWorseThanGuessing() {
        assertThat(text)
                .contains(
                        "Here are 4,000 short ones",
                        "The test split has 1,200 others",
                        "three groups of 400",
                        "All sentences of the first group are right, and of those with a negation fewer than three in ten.");
        assertThat(RUNS.data("plain").training().count()).isEqualTo(4000);
        assertThat(RUNS.data("plain").test().count()).isEqualTo(1200);
        var right = right("plain");
        assertThat(right).containsEntry(SentenceGroup.PLAIN, 400);
        assertThat(right.get(SentenceGroup.NEGATED)).isLessThan(120);
        assertThat(right.get(SentenceGroup.NEW)).isLessThan(120);
    }

    @Test
    void sentencesWithNegationsTeachTheirConstructionsOnly() {
        assertThat(text)
                .contains(
                        "Half of the next network's 4,000 sentences are negated, in nine constructions.",
                        "More than nine in ten of the second group are right now",
                        "The network that saw negations gets fewer than half of these right.",
                        "one group is near 100 % and another below a half");
        var right = right("negated");
        assertThat(right.get(SentenceGroup.PLAIN)).isGreaterThan(395);
        assertThat(right.get(SentenceGroup.NEGATED)).isGreaterThan(360);
        assertThat(right.get(SentenceGroup.NEW)).isLessThan(200);
        double all = right.values().stream().mapToInt(n -> n).sum() / 1200.0;
        assertThat(RUNS.run("negated").testAccuracy()).isEqualTo(all);
    }

    @Test
    void addingUpTheWordsIsNotEnoughEvenInTraining() {
        assertThat(text).contains("gets fewer than three in four of its own training sentences");
        assertThat(RUNS.run("sums").last().trainAccuracy()).isLessThan(0.75);
        assertThat(RUNS.run("negated").last().trainAccuracy()).isGreaterThan(0.95);
    }

    @Test
    void onlyWhoSawNegationsListensToNot() {
        assertThat(text).contains("text: i do not think the film is good");
        var sentence = List.of("i", "do", "not", "think", "the", "film", "is", "good");
        assertThat(influence("plain", sentence)[2]).isBetween(-0.05f, 0.05f);
        assertThat(influence("plain", sentence)[7]).isGreaterThan(0.5f);
        assertThat(influence("negated", sentence)[2]).isGreaterThan(0.9f);
    }

    private static float[] influence(String run, List<String> sentence) {
        var wanted = new ReadingWanted(sentence, false, false, true);
        return Readings.of(RUNS.spec(run), RUNS.run(run).weights(), wanted).influence();
    }

    private static Map<SentenceGroup, Integer> right(String run) {
        var test = RUNS.data(run).test();
        var groups = SentenceSets.testGroups();
        int size = test.shape().values();
        var inputs = new float[test.count() * size];
        for (int i = 0; i < test.count(); i++) {
            System.arraycopy(test.input(i), 0, inputs, i * size, size);
        }
        var predicted = RUNS.predict(run, inputs, test.count());
        var right = new EnumMap<SentenceGroup, Integer>(SentenceGroup.class);
        for (int i = 0; i < predicted.length; i++) {
            right.merge(groups.get(i), predicted[i] == test.labels()[i] ? 1 : 0, Integer::sum);
        }
        return right;
    }
}
