package io.weightroom.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.classroom.LearnerId;
import io.weightroom.data.DatasetCatalog;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.spec.DatasetSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTextsTest {

    private static final LearnerId ADA = new LearnerId("ada");
    private static final LearnerId BOB = new LearnerId("bob@school.example");
    private static final String RHYME =
            "Peter Piper picked a peck of pickled peppers.\r\n".repeat(5);

    @TempDir private Path home;

    private OwnTexts texts() {
        return new OwnTexts(home);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int vocabulary(OwnText text) {
        var spec = new DatasetSpec.Text(text.name().source(), 64);
        return new DatasetCatalog(home, Optional.empty()).open(spec, 1, 0).classes();
    }

    @Test
    void keepsATextForItsLearnerToTrainOn() {
        var kept = texts().add(ADA, utf8(RHYME));

        assertThat(texts().all(ADA)).containsExactly(kept);
        assertThat(texts().all(BOB)).isEmpty();
        assertThat(kept.title()).isEqualTo("Peter Piper picked a peck of pickled pe…");
        assertThat(kept.characters()).isEqualTo(5 * 46);
        assertThat(kept.name().isOf("ada")).isTrue();
        assertThat(vocabulary(kept)).isEqualTo(1 + 17);
    }

    @Test
    void theSameTextIsTheSameRevision() {
        var first = texts().add(ADA, utf8(RHYME));

        assertThat(texts().add(ADA, utf8(RHYME.replace("\r", "")))).isEqualTo(first);
        assertThat(texts().all(ADA)).hasSize(1);
        assertThat(texts().add(ADA, utf8(RHYME + "!")).name()).isNotEqualTo(first.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\n"})
    void refusesWhatIsTooShort(String text) {
        assertThatThrownBy(() -> texts().add(ADA, utf8(text)))
                .isInstanceOf(OwnRefused.class)
                .hasMessage(
                        "expected at least 129 characters, two windows of 64 and one after them, found "
                                + text.length());
    }

    @Test
    void refusesWhatIsNoTextOrTooLarge() {
        var picture = utf8(RHYME);
        picture[1] = (byte) 0xff;
        assertThatThrownBy(() -> texts().add(ADA, picture))
                .hasMessage("your text: expected text in UTF-8, found the byte 0xFF at position 1");
        assertThatThrownBy(() -> texts().add(ADA, utf8(RHYME + "\0")))
                .hasMessageContaining("found the control character U+0000 in line 6");
        assertThatThrownBy(() -> texts().add(ADA, new byte[OwnTexts.MOST_BYTES + 1]))
                .hasMessage("expected a text of at most 1,048,576 bytes, 1 MB, found more");
    }

    @Test
    void takesEmojiRightToLeftAndASingleEndlessLine() {
        assertThat(vocabulary(texts().add(ADA, utf8("😀🎉".repeat(100))))).isEqualTo(3);
        assertThat(vocabulary(texts().add(ADA, utf8("שלום עולם ".repeat(40))))).isEqualTo(7);
        var line = texts().add(ADA, utf8("a".repeat(OwnTexts.MOST_BYTES)));
        assertThat(line.characters()).isEqualTo(1 << 20);
        assertThat(vocabulary(line)).isEqualTo(2);
    }

    @Test
    void bringsBackWhatWasDeleted() {
        var texts = texts();
        var kept = texts.add(ADA, utf8(RHYME));
        texts.delete(ADA, kept.name().revision());

        assertThat(texts.all(ADA)).isEmpty();
        assertThatThrownBy(() -> vocabulary(kept))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining("was deleted since");
        assertThat(texts.undoable(ADA)).contains(kept.title());
        texts.undo(ADA);
        assertThat(texts.all(ADA)).containsExactly(kept);
        assertThat(texts.undoable(ADA)).isEmpty();
    }

    @Test
    void nobodyDeletesWhatIsNotAText() throws Exception {
        var other = Files.writeString(home.resolve("other.txt"), RHYME);
        texts().add(ADA, utf8(RHYME));
        texts().delete(ADA, "../../../other");

        assertThat(other).exists();
        assertThat(texts().all(ADA)).hasSize(1);
    }

    @Test
    void aLearnersTextsAreForgottenWithThePictures() {
        texts().add(ADA, utf8(RHYME));
        texts().add(BOB, utf8(RHYME));
        new OwnSets(home, OwnLimits.GENEROUS).forgetAll(ADA);

        assertThat(texts().all(ADA)).isEmpty();
        assertThat(texts().all(BOB)).hasSize(1);
    }

    @Test
    void refusesOneTextTooMany() {
        for (int i = 0; i < OwnTexts.MOST_TEXTS; i++) {
            texts().add(ADA, utf8(RHYME + i));
        }
        assertThatThrownBy(() -> texts().add(ADA, utf8(RHYME)))
                .hasMessage("expected at most 12 texts of yours, found one more: delete one first");
    }
}
