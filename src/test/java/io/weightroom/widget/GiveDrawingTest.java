package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import io.weightroom.classroom.LearnerId;
import io.weightroom.drawings.Drawing;
import io.weightroom.runs.Runs;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GiveDrawingTest {

    private final Workbench bench = Widgets.bench(mock(Runs.class));
    private final DrawPad pad = new DrawPad(input -> new DrawPad.Answer(new float[0], ""));

    @Test
    void nothingIsGivenBeforeOneHasAgreed() {
        var give = new GiveDrawing(bench, pad);
        var digits = all(give, NativeButton.class);
        assertThat(digits).hasSize(10).noneMatch(NativeButton::isEnabled);
        click(digits.get(3));
        verify(bench.drawings(), never()).give(any(), anyInt(), any());

        all(give, Checkbox.class).getFirst().setValue(true);
        assertThat(digits).allMatch(NativeButton::isEnabled);
    }

    @Test
    void whatWasGivenIsListedToBeTakenBack() {
        var given =
                new Drawing(
                        17,
                        LearnerId.LOCAL,
                        4,
                        new byte[784],
                        Instant.parse("2026-01-01T00:00:00Z"));
        when(bench.drawings().of(LearnerId.LOCAL)).thenReturn(List.of(given)).thenReturn(List.of());
        var give = new GiveDrawing(bench, pad);
        give.list();
        var back =
                all(give, NativeButton.class).stream()
                        .filter(button -> button.getText().equals("Take back"))
                        .toList();
        assertThat(back).hasSize(1);
        click(back.getFirst());
        verify(bench.drawings()).takeBack(LearnerId.LOCAL, 17);
        assertThat(all(give, NativeButton.class)).noneMatch(b -> b.getText().equals("Take back"));
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private static <T extends Component> List<T> all(Component root, Class<T> type) {
        return Stream.concat(
                        Stream.of(root).filter(type::isInstance).map(type::cast),
                        root.getChildren().flatMap(child -> all(child, type).stream()))
                .toList();
    }
}
