package io.weightroom.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.weightroom.classroom.LearnerId;
import io.weightroom.farm.PredictionUnavailable;
import io.weightroom.inference.reading.Reading;
import io.weightroom.inference.reading.ReadingWanted;
import io.weightroom.inference.text.WrittenText;
import io.weightroom.lesson.RunDirective;
import io.weightroom.lesson.SourceLocation;
import io.weightroom.runs.Place;
import io.weightroom.spec.DatasetSpec;
import io.weightroom.spec.Specs;
import io.weightroom.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What a learner types is read, and what a network makes is told from what it has copied. */
@ViewPackages(classes = NamesWidgetsTest.class)
class NamesWidgetsTest extends BrowserlessTest {

    private final FakeRuns runs = new FakeRuns();
    private final List<ReadingWanted> asked = new ArrayList<>();

    @Test
    void asksForARunBeforeItReads() {
        classify();
        assertThat(answer()).contains("Press Train first");
    }

    @Test
    void readsALearnersNameInSmallLettersAndSaysWhetherItIsOnTheList() {
        runs.reading = this::read;
        begin();
        classify();
        test(find(TextField.class).single()).setValue("Giulia");
        await(() -> answer().contains("Read by run 1 after step 40"));
        assertThat(asked.getLast().tokens()).containsExactly("g", "i", "u", "l", "i", "a");
        assertThat(asked.getLast().influence()).isTrue();
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("Giulia is on the list, as Italian"));
    }

    @Test
    void readsTheLastLettersOfWhatIsTooLongAndNamesWhatIsUnknown() {
        runs.reading = this::read;
        begin();
        classify();
        test(find(TextField.class).single()).setValue("漢" + "x".repeat(20) + "漢");
        await(() -> answer().contains("Read by"));
        assertThat(asked.getLast().tokens()).hasSize(14).endsWith("x", "漢");
        assertThat(paragraphs())
                .anyMatch(
                        text ->
                                text.contains("is not on the list")
                                        && text.contains("Only its last 14 letters")
                                        && text.contains("has never seen 漢"));
    }

    @Test
    void saysWhyNothingCanBeRead() {
        runs.reading =
                wanted -> {
                    throw new PredictionUnavailable("the run has no weights yet");
                };
        begin();
        classify();
        test(find(Button.class).withText("Yuki").single()).click();
        await(() -> answer().contains("the run has no weights yet."));
        test(find(TextField.class).single()).setValue("");
        assertThat(answer()).contains("Type a name");
    }

    @Test
    void tellsNewNamesFromThoseOfTheList() {
        runs.writing =
                wanted -> {
                    assertThat(wanted.seed()).isEqualTo("\nItalian: ");
                    long which = wanted.randomness() % 3;
                    var text =
                            which == 0 ? "Giulia\nPolish: Ma" : which == 1 ? "Päivi\n" : "Aldovina";
                    return new WrittenText(40, text, List.of(), true);
                };
        begin();
        make();
        test(find(Button.class).withText("Italian").single()).click();
        await(
                () ->
                        paragraphs().stream()
                                .anyMatch(text -> text.startsWith("Made by run 1. 4 of 12")));
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Giulia", "on the list", "Päivi", "on the list, as Finnish", "Aldovina")
                .contains("new, and without an end");
    }

    @Test
    void makesNoNamesAtATemperatureThatIsNone() {
        begin();
        make();
        find(NumberField.class).single().clear();
        test(find(Button.class).withText("Make names").single()).click();
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("Temperature: expected a number"));
    }

    private Reading read(ReadingWanted wanted) {
        asked.add(wanted);
        int count = wanted.tokens().size();
        var unknown = wanted.tokens().stream().filter("漢"::equals).distinct().toList();
        return new Reading(
                40,
                wanted.tokens(),
                unknown,
                14 - count,
                List.of(),
                new float[][] {new float[12]},
                List.of(),
                new float[count]);
    }

    private static TrainingSpec spec() {
        return Specs.circles().dataset(new DatasetSpec.Names()).build();
    }

    private void begin() {
        runs.submit(LearnerId.LOCAL, new Place("page", "circles"), spec(), false);
    }

    private void classify() {
        var directive =
                new RunDirective.ClassifyText(
                        spec(),
                        "",
                        List.of("Yuki"),
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1));
        UI.getCurrent().add(new ClassifyTextWidget(Widgets.bench(runs), "page", directive));
        roundTrip();
    }

    private void make() {
        var directive =
                new RunDirective.MakeNames(
                        "circles",
                        "Finnish",
                        0.8,
                        Optional.empty(),
                        Optional.empty(),
                        new SourceLocation("lesson.md", 1));
        UI.getCurrent().add(new MakeNamesWidget(Widgets.bench(runs), "page", directive));
        roundTrip();
    }

    private List<String> answers() {
        return find(ClassifiedText.class).all().stream()
                .map(text -> String.valueOf(text.getElement().getPropertyRaw("answer")))
                .toList();
    }

    private String answer() {
        return find(ClassifiedText.class).single().getElement().getPropertyRaw("answer").toString();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void await(BooleanSupplier happened) {
        long begin = System.nanoTime();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime() - begin)
                    .as("%s %s %s", paragraphs(), asked, answers())
                    .isLessThan(30_000_000_000L);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            roundTrip();
            // No browser is here to say that it has drawn what it was sent.
            PageUpdates.of(UI.getCurrent()).answered();
        }
    }
}
