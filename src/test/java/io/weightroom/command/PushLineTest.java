package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushLineTest {

    private final PageTally tally = new PageTally();
    private final List<String> heard = new ArrayList<>();
    private final PushLine line = new PushLine(tally, heard::add);

    private void comes(String text) {
        line.onText(mock(WebSocket.class), text, true);
    }

    @Test
    void hearsMessagesHoweverTheyAreCut() {
        comes("9|{\"a\":\"|\"}11|{\"b\":");
        comes("[1,2]");
        comes("}");

        assertThat(heard).containsExactly("{\"a\":\"|\"}", "{\"b\":[1,2]}");
        assertThat(tally.messages()).isEqualTo(2);
        assertThat(tally.bytes()).isEqualTo(25);
    }

    @Test
    void leavesOutWhatIsAboutTheLineItself() {
        comes("41|cbd8590e-e7ff-4934-bc45-2f73a6a83315|0|X|");
        comes("2|{}");

        assertThat(heard).containsExactly("{}");
    }

    @Test
    void countsALineThatTheServerCloses() {
        line.onClose(mock(WebSocket.class), 1000, "");
        tally.end();
        line.onClose(mock(WebSocket.class), 1000, "");

        assertThat(tally.errors()).isEqualTo(1);
        assertThat(tally.problems()).containsExactly("the server closed a line for pushes");
    }
}
