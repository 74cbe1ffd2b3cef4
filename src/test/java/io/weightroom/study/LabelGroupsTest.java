package io.weightroom.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelGroupsTest {

    private static final List<String> PETS = List.of("cats", "dogs");

    @Test
    void matchesOneWithMany() {
        var groups = LabelGroups.of(List.of("ship", "cat", "dog", "truck"), PETS).orElseThrow();
        assertThat(groups.classOf()).containsExactly(-1, 0, 1, -1);
        assertThat(groups.likeliest(new float[] {.7f, .1f, .15f, .05f}, 2)).isOne();
    }

    @Test
    void addsUpImageNetsBreeds() {
        var groups = LabelGroups.of(imageNet(), PETS).orElseThrow();
        assertThat(groups.classOf()[281]).isZero();
        assertThat(groups.classOf()[285]).isZero();
        assertThat(groups.classOf()[286]).as("the cougar").isEqualTo(-1);
        assertThat(Arrays.stream(groups.classOf()).filter(c -> c == 1).count()).isEqualTo(118);
        assertThat(Arrays.stream(groups.classOf()).filter(c -> c == 0).count()).isEqualTo(5);
        var probabilities = new float[1000];
        probabilities[285] = .3f;
        probabilities[151] = .2f;
        probabilities[200] = .15f;
        assertThat(groups.likeliest(probabilities, 2)).as("two breeds of dog").isOne();
    }

    @Test
    void aThousandOtherLabelsAreNotImageNets() {
        var others = new ArrayList<>(imageNet());
        Collections.swap(others, 151, 0);
        assertThat(LabelGroups.of(others, PETS)).isEmpty();
    }

    @Test
    void saysWhereALabelIsMissing() {
        assertThat(LabelGroups.of(List.of("cat", "ship"), PETS)).isEmpty();
        assertThat(LabelGroups.of(imageNet(), List.of("cats", "frogs"))).isEmpty();
    }

    private static List<String> imageNet() {
        var labels = new ArrayList<>(Collections.nCopies(1000, "something else"));
        labels.set(151, "Chihuahua");
        labels.set(268, "Mexican hairless");
        labels.set(281, "tabby, tabby cat");
        labels.set(285, "Egyptian cat");
        return labels;
    }
}
