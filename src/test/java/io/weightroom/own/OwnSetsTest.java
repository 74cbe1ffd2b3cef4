package io.weightroom.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.own.OwnClass;
import io.weightroom.data.own.OwnPicture;
import io.weightroom.data.own.OwnSet;
import io.weightroom.spec.DatasetSpec;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSetsTest {

    private static final LearnerId ADA = new LearnerId("ada");
    private static final LearnerId BOB = new LearnerId("bob@school.example");
    private static final String SET = "pets";

    @TempDir private Path home;

    private OwnSets sets() {
        return new OwnSets(home, OwnLimits.GENEROUS);
    }

    private static OwnClass first(OwnSets sets) {
        return sets.read(ADA, SET).classes().getFirst();
    }

    private static Map<String, Boolean> splits(OwnSets sets) {
        var splits = new HashMap<String, Boolean>();
        first(sets).pictures().forEach(p -> splits.put(p.digest(), p.test()));
        return splits;
    }

    @Test
    void beginsWithTwoClassesAndNoPicture() {
        var set = sets().read(ADA, SET);

        assertThat(set.names()).containsExactly("Class 1", "Class 2");
        assertThat(set.count()).isZero();
    }

    @Test
    void forgetsOneLearnerAndNobodyElse() {
        var sets = sets();
        sets.rename(ADA, SET, first(sets).id(), "Cats");
        sets.rename(BOB, SET, sets.read(BOB, SET).classes().getFirst().id(), "Dogs");

        new ForgetsPictures(sets).forget(ADA);
        new ForgetsPictures(sets).forget(new LearnerId("nobody"));

        assertThat(home.resolve("own").resolve("ada")).doesNotExist();
        assertThat(sets.read(ADA, SET).names()).containsExactly("Class 1", "Class 2");
        assertThat(sets.read(BOB, SET).names()).contains("Dogs");
    }

    @Test
    void findsAgainAfterARestartWhatWasAdded() {
        var sets = sets();
        int id = first(sets).id();
        sets.rename(ADA, SET, id, " Red\tthings ");
        sets.add(ADA, SET, id, Drawn.many(Color.RED, 16, 0, 3));

        var found = first(sets());

        assertThat(found.name()).isEqualTo("Red things");
        assertThat(found.count()).isEqualTo(3);
    }

    @Test
    void keepsThePictureAndNothingElseOfTheFile() throws IOException {
        var sets = sets();
        int id = first(sets).id();
        var photo = Drawn.file(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpg");

        var added = sets.add(ADA, SET, id, List.of(new Intake.Incoming("a.jpg", photo))).added();

        var file = sets.picture(ADA, SET, id, added.getFirst().fileName()).orElseThrow();
        assertThat(javax.imageio.ImageIO.read(file.toFile()).getWidth()).isEqualTo(256);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void keepsOneOfFiveBackAndNeverMovesItWhenOthersCome() {
        var sets = sets();
        int id = first(sets).id();
        sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 0, 2));
        assertThat(first(sets).tests()).isEqualTo(1);
        var before = splits(sets);

        sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 2, 98));

        assertThat(first(sets).tests()).isEqualTo(20);
        assertThat(splits(sets)).containsAllEntriesOf(before);
    }

    @Test
    void keepsOneToTestOnWhenThatWasDeleted() {
        var sets = sets();
        int id = first(sets).id();
        sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 0, 4));
        var test = first(sets).pictures().stream().filter(OwnPicture::test).findFirst();

        sets.delete(ADA, SET, id, List.of(test.orElseThrow().fileName()));

        assertThat(first(sets).count()).isEqualTo(3);
        assertThat(first(sets).tests()).isEqualTo(1);
    }

    @Test
    void takesAPictureOnce() {
        var sets = sets();
        int id = first(sets).id();
        sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 0, 4));

        var again = sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 2, 4));

        assertThat(again.known()).isEqualTo(2);
        assertThat(again.added()).hasSize(2);
        assertThat(first(sets).count()).isEqualTo(6);
    }

    @Test
    void namesWhatIsNoPictureAndTakesTheRest() {
        var sets = sets();
        var whole = Drawn.png(Color.RED, 32, 1);
        var sent =
                List.of(
                        new Intake.Incoming("a.png", whole),
                        new Intake.Incoming("notes.txt", "hello".getBytes(StandardCharsets.UTF_8)),
                        new Intake.Incoming("half.png", java.util.Arrays.copyOf(whole, 900)),
                        new Intake.Incoming("empty.jpg", new byte[0]));

        var intake = sets.add(ADA, SET, first(sets).id(), sent);

        assertThat(intake.added()).hasSize(1);
        assertThat(intake.bad())
                .extracting(bad -> bad.path() + " found " + bad.found())
                .anyMatch("notes.txt found text"::equals)
                .anyMatch("empty.jpg found an empty file"::equals)
                .anyMatch(found -> found.startsWith("half.png found a broken one"));
    }

    @Test
    void takesWhatFitsOfFiveThousandAndCountsTheRest() {
        var sets = new OwnSets(home, new OwnLimits(256L << 20, 2_000));
        int id = first(sets).id();
        int refused = 0;
        int added = 0;
        for (int chunk = 0; chunk < 10; chunk++) {
            var intake = sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 500 * chunk, 500));
            added += intake.added().size();
            refused += intake.refused();
            if (chunk == 9) {
                assertThat(intake.full())
                        .isEqualTo(
                                "A class has room for 2,000 pictures on this machine, and Class 1 is full.");
            }
        }

        assertThat(added).isEqualTo(2_000);
        assertThat(refused).isEqualTo(3_000);
        assertThat(first(sets).count()).isEqualTo(2_000);
    }

    @Test
    void keepsToTheBytesThatTheHostGrants() throws IOException {
        var sets = new OwnSets(home, new OwnLimits(100_000, 2_000));
        int id = first(sets).id();

        var intake = sets.add(ADA, SET, id, Drawn.many(Color.RED, 64, 0, 20));

        assertThat(intake.refused()).isPositive();
        assertThat(intake.added().size() + intake.refused()).isEqualTo(20);
        assertThat(intake.full()).contains("grants each learner");
        assertThat(bytes()).isLessThanOrEqualTo(100_000);

        sets.empty(ADA, SET, id);
        assertThat(sets.add(ADA, SET, id, Drawn.many(Color.BLUE, 64, 0, 2)).added())
                .as("what was deleted makes room")
                .hasSize(2);
        assertThat(bytes()).isLessThanOrEqualTo(100_000);
    }

    private long bytes() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    @Test
    void givesALearnerNothingOfAnother() {
        var sets = sets();
        int id = first(sets).id();
        var mine = sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 0, 2)).added().getFirst();

        assertThat(sets.read(BOB, SET).count()).isZero();
        assertThat(sets.picture(BOB, SET, id, mine.fileName())).isEmpty();
        sets.emptyAll(BOB, SET);
        assertThat(first(sets).count()).isEqualTo(2);
        assertThatThrownBy(() -> sets.read(BOB, "../ada/pets")).isInstanceOf(OwnRefused.class);
        assertThat(sets.picture(ADA, SET, id, "../../name")).isEmpty();
    }

    @Test
    void bringsBackWhatWasDeletedStepByStep() {
        var sets = sets();
        int id = first(sets).id();
        sets.addClass(ADA, SET);
        var added = sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 0, 4)).added();
        var before = sets.read(ADA, SET);

        sets.delete(ADA, SET, id, List.of(added.getLast().fileName()));
        assertThat(sets.undoable(ADA, SET)).contains("1 picture");
        sets.deleteClass(ADA, SET, id);
        assertThat(sets.undoable(ADA, SET)).contains("the class Class 1 with 3 pictures");
        sets.emptyAll(ADA, SET);
        assertThat(sets.read(ADA, SET).names()).containsExactly("Class 2", "Class 3");

        sets.undo(ADA, SET);
        sets.undo(ADA, SET);
        sets.undo(ADA, SET);

        assertThat(sets.read(ADA, SET)).isEqualTo(before);
        assertThat(sets.undoable(ADA, SET)).isEmpty();
    }

    @Test
    void refusesASeventhClassAndASecondOfTheSameName() {
        var sets = sets();
        int id = first(sets).id();
        for (int i = 0; i < 4; i++) {
            sets.addClass(ADA, SET);
        }

        assertThatThrownBy(() -> sets.addClass(ADA, SET)).hasMessageContaining("at most 6 classes");
        assertThatThrownBy(() -> sets.rename(ADA, SET, id, "class 2"))
                .hasMessage("another class is called class 2 already");
        assertThatThrownBy(() -> sets.rename(ADA, SET, id, "  ")).hasMessageContaining("found 0");
    }

    @Test
    void saysWhatIsMissingWhereThereIsOnePicture() {
        var sets = sets();
        var classes = sets.read(ADA, SET).classes();
        sets.add(ADA, SET, classes.get(0).id(), Drawn.many(Color.RED, 8, 0, 1));
        sets.add(ADA, SET, classes.get(1).id(), Drawn.many(Color.BLUE, 8, 0, 5));

        assertThatThrownBy(() -> sets.keep(ADA, SET))
                .isInstanceOf(OwnRefused.class)
                .hasMessage(
                        "expected 2 pictures or more in each class, one to learn from and one kept back to test on, found 1 in Class 1");
    }

    /** A state names its pictures, so that a run keeps what it was trained on. */
    @Test
    void opensAStateAsItWasWhateverCameLater() {
        var sets = sets();
        var ids = sets.read(ADA, SET).classes().stream().map(OwnClass::id).toList();
        sets.add(ADA, SET, ids.get(0), Drawn.many(Color.RED, 32, 0, 10));
        sets.add(ADA, SET, ids.get(1), Drawn.many(Color.BLUE, 32, 0, 10));
        var spec = new DatasetSpec.OwnPictures(sets.keep(ADA, SET).id(), 16);
        var first = new DatasetCatalog(home, Optional.empty()).open(spec, 0.8, 0);

        sets.rename(ADA, SET, ids.get(0), "Red");
        sets.add(ADA, SET, ids.get(0), Drawn.many(Color.RED, 32, 10, 10));
        sets.empty(ADA, SET, ids.get(1));
        var later = new DatasetCatalog(home, Optional.empty()).open(spec, 0.8, 0);

        assertThat(first.training().count()).isEqualTo(16);
        assertThat(first.test().count()).isEqualTo(4);
        assertThat(later.classNames()).containsExactly("Class 1", "Class 2");
        assertThat(later.training().labels()).isEqualTo(first.training().labels());
        assertThat(later.training().input(3)).isEqualTo(first.training().input(3));
        assertThat(later.test().input(0)).isEqualTo(first.test().input(0));
    }

    @Test
    void namesAStateByWhatIsInIt() {
        var sets = sets();
        var ids = sets.read(ADA, SET).classes().stream().map(OwnClass::id).toList();
        ids.forEach(id -> sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 100 * id, 3)));
        var before = sets.keep(ADA, SET);

        assertThat(sets.keep(ADA, SET)).isEqualTo(before);
        sets.add(ADA, SET, ids.getFirst(), Drawn.many(Color.GREEN, 8, 7, 1));
        assertThat(sets.keep(ADA, SET)).isNotEqualTo(before);
    }

    @Test
    void saysThatPicturesOfAStateAreGone() throws IOException {
        var sets = sets();
        var ids = sets.read(ADA, SET).classes().stream().map(OwnClass::id).toList();
        ids.forEach(id -> sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 100 * id, 3)));
        var spec = new DatasetSpec.OwnPictures(sets.keep(ADA, SET).id(), 8);
        sets.emptyAll(ADA, SET);
        new Deletions(folder()).forgetAll();

        assertThatThrownBy(() -> new DatasetCatalog(home, Optional.empty()).open(spec, 0.8, 0))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("was deleted since");
    }

    private SetFolder folder() {
        return new SetFolder(
                new io.weightroom.data.own.OwnFolders(home.resolve("own")), "ada", SET);
    }

    /** What a killed program leaves: the picture it was writing, not at its place yet. */
    @Test
    void losesThePictureThatWasBeingWrittenAndNoOther() throws IOException {
        var sets = sets();
        int id = first(sets).id();
        sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 0, 3));
        Files.write(home.resolve("own/ada/pets/part"), new byte[] {(byte) 0xff, (byte) 0xd8, 1});

        var found = sets();

        assertThat(first(found).count()).isEqualTo(3);
        assertThat(found.add(ADA, SET, id, Drawn.many(Color.RED, 8, 3, 1)).added()).hasSize(1);
        assertThat(first(found).count()).isEqualTo(4);
        assertThat(home.resolve("own/ada/pets/part")).doesNotExist();
    }

    @Test
    void tellsThoseWhoWatchThisSetOnly() {
        var sets = sets();
        int id = first(sets).id();
        var told = new AtomicInteger();
        var end = sets.watch(ADA, SET, told::incrementAndGet);

        sets.add(ADA, SET, id, Drawn.many(Color.RED, 8, 0, 1));
        sets.addClass(BOB, SET);
        sets.addClass(ADA, "others");
        end.run();
        sets.addClass(ADA, SET);

        assertThat(told).hasValue(1);
    }

    @Test
    void readsAStateFromItsTextAgain() {
        var set =
                new OwnSet(
                        List.of(
                                new OwnClass(
                                        1,
                                        "class of its own",
                                        List.of(
                                                new OwnPicture(false, 1, "0123456789abcdef", "png"),
                                                new OwnPicture(
                                                        true, 2, "1123456789abcdef", "jpg"))),
                                new OwnClass(4, "Ünïcode", List.of())));

        assertThat(OwnSet.parse(set.text())).isEqualTo(set);
    }
}
