package io.weightroom.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A network that judges sentences, from its first step to a sentence that a learner types. */
class SentencesIT extends SharedServerTest {

    @Test
    void isFooledByNegationsAndSaysByWhichWord() {
        visit("/lessons/words");
        var train = train("Trained without negations");
        var groups = train.getByRole(AriaRole.LISTITEM);
        assertThat(train.locator(".wr-sentences-measured")).containsText("1,200 generated");

        trainToTheEnd("Trained without negations");
        assertThat(train.locator(".wr-sentences-measured")).containsText("measured after 375");
        assertThat(groups.filter(has("without a negation"))).containsText("400 of 400");
        var fooled = groups.filter(has("in a new construction"));
        assertThat(fooled).containsText("of 400");
        assertThat(fooled).containsText("✗ taken for");
        picture("sentences");

        var reader = widget("classify-text").filter(has("What each word does"));
        var typed = reader.getByLabel("A sentence");
        typed.fill("there is nothing good about the film");
        assertThat(reader.locator(".wr-influence li")).hasCount(7);
        assertThat(reader.locator(".wr-classified-answer")).containsText("praise");
        typed.fill("the film was gruselig");
        assertThat(reader).containsText("has never seen gruselig");
        button(reader, "i think the film is good").click();
        assertThat(typed).hasValue("i think the film is good");
        picture("sentences-influence");
    }

    private static Locator.FilterOptions has(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
