package io.weightroom.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.weightroom.classifiers.ClassifierCard;
import io.weightroom.classifiers.Classifiers;
import io.weightroom.classifiers.Desks;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.spec.DatasetSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Studies of the networks that come with Weightroom, on painted pets. */
class StudyTest {

    private static final DatasetSpec.Images PETS =
            new DatasetSpec.Images("sketch-pets", 64, OptionalInt.empty());

    private final Classifiers classifiers = Desks.shipped();
    private final DatasetCatalog nothing =
            new DatasetCatalog(Path.of("target", "no-such-home"), Optional.empty());

    private ClassifierCard card(String name) {
        return classifiers.card(name).orElseThrow();
    }

    @Test
    void paintsPetsWherePhotosAreAbsent() {
        var asked = new DatasetSpec.Images("cats-vs-dogs", 64, OptionalInt.empty());
        var album = Albums.open(nothing, asked, 6);
        assertThat(album.generated()).isTrue();
        assertThat(album.source()).contains("cats-vs-dogs is not on this machine");
        assertThat(album.photos()).extracting(Album.Photo::label).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @Test
    void measuresEveryNetworkOnEveryPhoto() {
        var lineUp =
                new LineUp(
                        classifiers,
                        List.of(card("cifar-10-small"), card("digits"), card("cifar-10-large")),
                        Albums.open(nothing, PETS, 20),
                        "me");
        lineUp.measure();
        assertThat(lineUp.state()).isEqualTo(LineUp.State.DONE);
        var standings = lineUp.standings();
        assertThat(standings).extracting(Standing::shown).containsExactly(20, 0, 20);
        assertThat(standings.get(1).missing().orElseThrow())
                .isEqualTo("It has no label for one of cats, dogs.");
        var small = standings.getFirst();
        assertThat(small.accuracy()).isBetween(0.0, 1.0);
        assertThat(small.milliseconds(.5))
                .isPositive()
                .isLessThanOrEqualTo(small.milliseconds(.99));
    }

    @Test
    void stopsBeforeTheNextPhoto() {
        var lineUp =
                new LineUp(
                        classifiers,
                        List.of(card("cifar-10-small"), card("cifar-10-large")),
                        Albums.open(nothing, PETS, 20),
                        "me");
        lineUp.follow(
                () -> {
                    if (lineUp.standings().getFirst().shown() == 3) {
                        lineUp.stop();
                    }
                });
        lineUp.measure();
        assertThat(lineUp.state()).isEqualTo(LineUp.State.STOPPED);
        assertThat(lineUp.standings()).extracting(Standing::shown).containsExactly(3, 0);
    }

    @Test
    void timesLeaveTheFirstLooksOut() {
        var nanos = new long[105];
        for (int i = 0; i < 105; i++) {
            nanos[i] = i < 5 ? 900_000_000 : (i - 4) * 1_000_000L;
        }
        var standing = new Standing(card("cifar-10-small"), nanos, 5, 0, 0, Optional.empty());
        assertThat(standing.milliseconds(.5)).isEqualTo(50);
        assertThat(standing.milliseconds(.99)).isEqualTo(99);
        assertThat(Standing.atTheStart(card("cifar-10-small"), 5).milliseconds(.5)).isNaN();
    }

    @Test
    void coversOnePlaceAfterTheOther() {
        var card = card("cifar-10-small");
        var photo = Albums.open(nothing, PETS, 1).photos().getFirst();
        var input = card.preparation().prepare(photo.file()).input();
        var seen = classifiers.look(card.name(), input, "me");
        int best = seen.best(1).getFirst();
        var maps = new ArrayList<Occlusion.Map>();
        new Occlusion(classifiers, card, input, best).look("me", maps::add);
        assertThat(maps).hasSize(Occlusion.GRID * Occlusion.GRID);
        assertThat(maps.getFirst().probabilities()[1]).isNaN();
        var last = maps.getLast();
        assertThat(last.plain()).isCloseTo(seen.probabilities()[best], within(1e-6));
        assertThat(Arrays.stream(last.probabilities()))
                .allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
    }

    @Test
    void aCoverIsGreyAndNoLargerThanThePhoto() {
        var card = card("cifar-10-small");
        var dark = new float[3 * 32 * 32];
        var corner = new Occlusion(classifiers, card, dark, 0).covered(0);
        assertThat(corner[0]).isEqualTo(.5f);
        assertThat(corner[31]).isZero();
        int grey = 0;
        for (float value : new Occlusion(classifiers, card, dark, 0).covered(40)) {
            grey += value == .5f ? 1 : 0;
        }
        assertThat(grey)
                .as("two places of nine in both directions, three planes")
                .isEqualTo(3 * 8 * 8);
    }

    @Test
    void givesUpWhereNobodyWaits() {
        var card = card("cifar-10-small");
        var occlusion = new Occlusion(classifiers, card, new float[3 * 32 * 32], 0);
        var looks = new AtomicInteger();
        occlusion.look(
                "me",
                map -> {
                    if (looks.incrementAndGet() == 4) {
                        occlusion.giveUp();
                    }
                });
        assertThat(looks).hasValue(4);
    }

    @Test
    void putsPhotosIntoThePlane() {
        var told = new ArrayList<Integer>();
        var map =
                FeatureMap.of(
                        classifiers,
                        card("cifar-10-small"),
                        Albums.open(nothing, PETS, 20),
                        "me",
                        told::add,
                        () -> true);
        assertThat(told).hasSize(20).last().isEqualTo(20);
        assertThat(map.features().scores()).hasDimensions(20, 2);
        assertThat(map.features().shares()[0]).isBetween(map.features().shares()[1], 1.0);
        assertThat(map.pixelNeighbours()).isBetween(0.0, 1.0);
    }

    @Test
    void countsNeighboursOfTheSameClass() {
        var rows =
                List.of(
                        new float[] {0, 0},
                        new float[] {0, 1},
                        new float[] {9, 9},
                        new float[] {9, 8.5f});
        assertThat(FeatureMap.neighbours(rows, new int[] {0, 0, 1, 0})).isEqualTo(.5);
    }
}
