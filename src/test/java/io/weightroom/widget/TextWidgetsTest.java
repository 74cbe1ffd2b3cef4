package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.classroom.LearnerId;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.runs.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@ViewPackages(classes = TextWidgetsTest.class)
class TextWidgetsTest extends BrowserlessTest {

    private final FakeRuns runs = new FakeRuns();

    @Test
    void waitsForARunToWriteWith() {
        open();
        assertThat(find(Button.class).withText("Generate").single().isEnabled()).isFalse();
        assertThat(texts()).anyMatch(text -> text.startsWith("Press Train first"));
    }

    @Test
    void goesOnWithTheTextAsTextAndNamesWhatItDoesNotKnow() throws InterruptedException {
        runs.writing =
                wanted -> {
                    assertThat(wanted.seed()).isEqualTo("A neuron");
                    return new WrittenText(900, "<b>is</b> it", List.of("漢"), true);
                };
        begin();
        open();
        test(find(Button.class).withText("Generate").single()).click();
        awaitText("<b>is</b> it");
        assertThat(texts())
                .contains("A neuron")
                .anyMatch(text -> text.startsWith("run 1 after 900 steps, temperature 0.8"));
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("The network has never seen 漢"));
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        begin();
        open();
        var temperature = find(TextField.class).withCaption("Temperature").single();
        for (var wrong : List.of("-1", "NaN", "hot")) {
            test(temperature).setValue(wrong);
            test(find(Button.class).withText("Generate").single()).click();
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anyMatch(text -> text.contains("expected a number"));
        }
    }

    private void begin() {
        runs.submit(LearnerId.LOCAL, new Place("page", "writer"), Widgets.circles(0.1), false);
    }

    private void open() {
        var directive =
                new RunDirective.Generate(
                        "writer",
                        "A neuron",
                        0.8,
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1));
        UI.getCurrent().add(new GenerateWidget(Widgets.bench(runs), "page", directive));
        roundTrip();
    }

    private void awaitText(String text) throws InterruptedException {
        long begin = System.nanoTime();
        while (!texts().contains(text)) {
            assertThat(System.nanoTime() - begin).as("%s", texts()).isLessThan(30_000_000_000L);
            Thread.sleep(20);
            roundTrip();
        }
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
