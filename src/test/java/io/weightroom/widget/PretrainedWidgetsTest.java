package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Desks;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.lesson.ClassifyPart;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.study.Albums;
import io.weightroom.study.Standing;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the widgets about trained classifiers send, and how they judge. */
class PretrainedWidgetsTest {

    private final ClassifierCard card = Desks.shipped().card("cifar-10-small").orElseThrow();

    private PhotoLook look() {
        var nothing = new DatasetCatalog(Path.of("target", "no-such-home"), Optional.empty());
        var pets = new DatasetSpec.Images("sketch-pets", 64, OptionalInt.empty());
        var photo = Albums.open(nothing, pets, 1).photos().getFirst();
        var prepared = card.preparation().prepare(photo.file());
        return new PhotoLook(
                7, card, prepared, Desks.shipped().look(card.name(), prepared.input(), "me"));
    }

    @Test
    void followsOnePlaceThroughAllSteps() {
        var steps = look().numbers(10, 20).get("steps");
        assertThat(steps).hasSize(5);
        assertThat(steps.get(0).get("x").asInt()).as("of 224").isBetween(70, 77);
        assertThat(steps.get(2).get("x").asInt()).isEqualTo(10);
        assertThat(steps.get(2).get("y").asInt()).isEqualTo(20);
        double whole = steps.get(2).get("values").get(0).asDouble();
        assertThat(steps.get(3).get("values").get(0).asDouble())
                .isEqualTo(Json.rounded((float) whole / 255));
        assertThat(look().numbers(-5, 999).get("steps").get(4).get("y").asInt()).isEqualTo(31);
    }

    @Test
    void sendsPicturesOnlyWhereTheyAreShown() {
        var all = look().json(List.of(ClassifyPart.values()));
        assertThat(all.get("asked").asInt()).isEqualTo(7);
        assertThat(all.get("best")).hasSize(10);
        assertThat(all.get("original").get("url").asString()).startsWith("data:image/jpeg;base64,");
        assertThat(all.get("resized").get("url").asString()).startsWith("data:image/png;base64,");
        assertThat(look().json(List.of(ClassifyPart.ANSWER)).has("original")).isFalse();
    }

    @Test
    void choosesTheMostAccurateOfThoseThatAreFastEnough() {
        var standings = List.of(standing(3, 15), standing(9, 15), standing(30, 19));
        assertThat(LineUpCheckWidget.right(standings, 20))
                .containsExactly(card.name(), card.name());
        assertThat(LineUpCheckWidget.right(standings.subList(2, 3), 20))
                .containsExactly("None of them");
    }

    private Standing standing(long milliseconds, int right) {
        var nanos = new long[20];
        Arrays.fill(nanos, milliseconds * 1_000_000);
        return new Standing(card, nanos, 5, right, 20, Optional.empty());
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PictureUrl.thumbnail("text".getBytes(), 8))
                .withMessage("expected a JPEG, PNG, GIF or BMP picture, found text");
    }
}
