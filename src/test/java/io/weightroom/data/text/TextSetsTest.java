package io.weightroom.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weightroom.data.DataFolders;
import io.weightroom.data.Dataset;
import io.weightroom.data.DatasetUnavailable;
import io.weightroom.data.Features;
import io.weightroom.data.Samples;
import io.weightroom.spec.DatasetSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSetsTest {

    @TempDir Path home;
    @TempDir Path data;
    @TempDir Path lessons;
    private TextSets sets;

    @BeforeEach
    void open() {
        sets = new TextSets(new DataFolders(home, Optional.of(data)), lessons);
    }

    @Test
    void cutsATextIntoWindowsAndSaysWhatFollowsEachCharacter() throws IOException {
        var set = open("abcabcabcab", 3);
        assertThat(set.classNames()).containsExactly("\uFFFD", "a", "b", "c");
        assertThat(tokens(set.training()).values()).containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(tokens(set.training()).next()).containsExactly(2, 3, 1, 2, 3, 1);
        assertThat(set.training().answers()).isEqualTo(3);
        assertThat(set.training().isText()).isTrue();
        assertThat(tokens(set.test()).values()).containsExactly(1, 2, 3);
        assertThat(tokens(set.test()).next()).containsExactly(2, 3, 1);
    }

    @Test
    void testsOnEveryTenthWindow() throws IOException {
        var text = new StringBuilder();
        for (int window = 0; window < 25; window++) {
            text.append((char) ('A' + window)).append((char) ('a' + window)).append('!');
        }
        var set = open(text.append('.').toString(), 3);
        assertThat(set.training().count()).isEqualTo(23);
        assertThat(set.test().count()).isEqualTo(2);
        // j and t stand in the test split only; J and T follow a window of the training split.
        assertThat(set.classNames()).doesNotContain("j", "t").contains("J", "T", "i", "u");
        var characters = new Characters(set.classNames());
        int[] expected = characters.tokens("Jj!Tt!");
        assertThat(expected[1]).isZero();
        assertThat(tokens(set.test()).values()).containsExactly(expected);
    }

    @Test
    void takesWindowsOutOfATextAsOutOfOtherData() throws IOException {
        var chosen = open("abcabcabcabcabc", 3).training().select(new int[] {2});
        assertThat(tokens(chosen).next()).containsExactly(2, 3, 1);
        assertThat(chosen.isText()).isTrue();
    }

    @Test
    void countsAnEmojiAsOneCharacterAndReadsFromRightToLeftAsWritten() throws IOException {
        var set = open("שלום\r\n😀 مرحبا 😀", 2);
        assertThat(set.classNames()).contains("😀", "ש", "م", "\n").doesNotContain("\r");
        var characters = new Characters(set.classNames());
        assertThat(characters.tokens("😀?")).hasSize(2).endsWith(Characters.UNKNOWN);
        assertThat(characters.unknown("😀??")).containsExactly("?");
    }

    @Test
    void takesOneEndlessLine() throws IOException {
        var set = open("x".repeat(50_000), 64);
        assertThat(set.training().count() + set.test().count()).isEqualTo(49_999 / 64);
    }

    @Test
    void keepsTheMostFrequentOfTooManyCharacters() throws IOException {
        var text = new StringBuilder();
        for (int c = 0; c < 6_000; c++) {
            text.appendCodePoint(0x4E00 + c).append(c < 100 ? Character.toString(0x4E00 + c) : "");
        }
        var names = open(text.toString(), 100).classNames();
        assertThat(names).hasSize(Characters.MOST).contains(Character.toString(0x4E00 + 50));
    }

    @Test
    void refusesWhatIsTooShort() {
        assertRefused("", "expected at least 129 characters, two windows of 64 and one after them");
        assertRefused("", "found 0");
        assertRefused("a", "found 1");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Files.write(data.resolve("a.txt"), new byte[] {'a', (byte) 0x89, 'P', 'N', 'G'});
        assertThatThrownBy(() -> sets.open(new DatasetSpec.Text("a.txt", 64)))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessage("a.txt: expected text in UTF-8, found the byte 0x89 at position 1");
        assertRefused("a\nb\0c", "expected text, found the control character U+0000 in line 2");
        var latin1 = "größer".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(data.resolve("a.txt"), latin1);
        assertThatThrownBy(() -> sets.open(new DatasetSpec.Text("a.txt", 64)))
                .hasMessageContaining("expected text in UTF-8, found the byte 0xF6 at position 2");
    }

    @Test
    void refusesBytesThatEndWithinACharacter() throws IOException {
        var bytes = "x€".getBytes(StandardCharsets.UTF_8);
        Files.write(data.resolve("a.txt"), Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> sets.open(new DatasetSpec.Text("a.txt", 64)))
                .hasMessageContaining("expected text in UTF-8, found the byte 0xE2 at position 1");
    }

    @Test
    void refusesAHundredMegabytesWithoutReadingThem() throws IOException {
        try (var file = new RandomAccessFile(data.resolve("a.txt").toFile(), "rw")) {
            file.setLength(100 << 20);
        }
        assertThatThrownBy(() -> sets.open(new DatasetSpec.Text("a.txt", 64)))
                .hasMessage("a.txt: expected a text of at most 16 MB, found 100.0 MB");
    }

    @Test
    void saysWhereItLookedForAFile() throws IOException {
        assertThatThrownBy(() -> sets.open(new DatasetSpec.Text("b.txt", 64)))
                .hasMessageContaining("text b.txt is not here: expected a file b.txt in " + data);
        var outside = Files.writeString(home.resolve("secret.txt"), "a".repeat(1000));
        assertThatThrownBy(() -> sets.open(new DatasetSpec.Text("../" + outside.getFileName(), 64)))
                .hasMessageContaining("is not here");
    }

    @Test
    void readsAFileAgainWhenItHasChanged() throws IOException {
        var first = open("ab".repeat(100), 4);
        assertThat(sets.open(new DatasetSpec.Text("a.txt", 4))).isSameAs(first);
        assertThat(open("abc".repeat(100), 4).classNames()).hasSize(4);
    }

    @Test
    void readsTheLessonsWithoutFrontMatterAndFencedBlocks() throws IOException {
        write(
                "02-b",
                "---\ntitle: B\n---\nSecond.\n\n````markdown\n```train\nx\n```\n````\n\n\nEnd.\n");
        write("01-a", "---\ntitle: A\n---\n\n# First\n\n```train\nname: x\n```\nMore.\n");
        assertThat(LessonsText.read(lessons)).isEqualTo("# First\n\nMore.\n\nSecond.\n\nEnd.\n");
        var set = sets.open(new DatasetSpec.Text("lessons", 5));
        assertThat(set.title()).isEqualTo("The lessons' text");
        assertThat(set.training().count()).isEqualTo(4);
    }

    private void write(String slug, String lesson) throws IOException {
        Files.writeString(
                Files.createDirectories(lessons.resolve(slug)).resolve("lesson.md"), lesson);
    }

    private void assertRefused(String text, String words) {
        assertThatThrownBy(() -> open(text, 64))
                .isInstanceOf(DatasetUnavailable.class)
                .hasMessageContaining(words);
    }

    private Dataset open(String text, int length) throws IOException {
        Files.writeString(data.resolve("a.txt"), text);
        return sets.open(new DatasetSpec.Text("a.txt", length));
    }

    private static Features.Tokens tokens(Samples samples) {
        return (Features.Tokens) samples.features();
    }
}
