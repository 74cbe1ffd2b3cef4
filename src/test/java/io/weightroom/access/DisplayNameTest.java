package io.weightroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana",
                "Zoë O’Neill-Müller",
                "שרה כהן",
                "محمد رضا",
                "李小龙",
                "🦊",
                "👩🏽‍🔬 Ida",
                "<script>alert(1)</script>",
                "Robert'); drop table account;--"
            })
    void takesNamesOfEveryScript(String name) {
        assertThat(new DisplayName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200b",
                "Ana\u202etxt.exe",
                "Ana\u0000",
                "\u2066Ana",
                "=1+1",
                "+ana",
                "-2+3",
                "@SUM(A1)",
                "＝1",
                "...",
                "A\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
            })
    void refusesNamesThatMislead(String name) {
        assertThatThrownBy(() -> new DisplayName(name)).isInstanceOf(AccessRefused.class);
    }

    @Test
    void saysHowLongANameIsThatIsTooLong() {
        assertThatThrownBy(() -> new DisplayName("a".repeat(81)))
                .hasMessage("expected a name of at most 80 characters, found 81");
    }

    @Test
    void tidiesSpaces() {
        assertThat(new DisplayName("  Ana \t\n Berg\u00a0").text()).isEqualTo("Ana Berg");
    }

    @Test
    void findsNamesThatPeopleTakeForTheSame() {
        assertThat(new DisplayName("ANA  Straße").folded())
                .isEqualTo(new DisplayName("ana STRASSE").folded());
        assertThat(new DisplayName("Ａｎａ").folded()).isEqualTo("ana");
        assertThat(new DisplayName("Zoe\u0308").folded())
                .isEqualTo(new DisplayName("ZOË").folded());
    }
}
