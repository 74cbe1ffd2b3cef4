package io.weightroom.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageNodesTest {

    private static final String PAGE =
            """
            [{"node":7,"type":"put","key":"tag","feat":0,"value":"vaadin-button"},
             {"node":7,"type":"splice","feat":2,"index":0,"addNodes":[8]},
             {"node":8,"type":"put","key":"text","feat":7,"value":"Train"},
             {"node":9,"type":"put","key":"tag","feat":0,"value":"p"},
             {"node":9,"type":"splice","feat":2,"index":0,"addNodes":[10]},
             {"node":10,"type":"put","key":"text","feat":7,"value":"Pause"},
             {"node":11,"type":"put","key":"name","feat":3,"value":"_csrf"},
             {"node":11,"type":"put","key":"value","feat":3,"value":"token"}]
            """;

    private final PageNodes nodes = new PageNodes();

    private void change(String changes) {
        nodes.change(new JsonMapper().readTree(changes));
    }

    @Test
    void findsAButtonByItsWords() {
        change(PAGE);

        assertThat(nodes.button("Train")).hasValue(7);
        assertThat(nodes.words(7)).isEqualTo("Train");
        assertThat(nodes.button("Pause")).as("words of a paragraph").isEmpty();
    }

    @Test
    void followsWhatAButtonIsCalled() {
        change(PAGE);
        change("[{\"node\":8,\"type\":\"put\",\"key\":\"text\",\"feat\":7,\"value\":\"Pause\"}]");

        assertThat(nodes.button("Train")).isEmpty();
        assertThat(nodes.button("Pause")).hasValue(7);
    }

    @Test
    void readsAFieldOfAForm() {
        change(PAGE);

        assertThat(nodes.field("_csrf")).contains("token");
        assertThat(nodes.field("password")).isEmpty();
    }
}
