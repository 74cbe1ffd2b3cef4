package io.weightroom.playground;

import static org.assertj.core.api.Assertions.assertThat;

import io.weightroom.spec.DatasetSpec.OwnPoint;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressTest {

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : query.split("&")) {
            var pair = part.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static Address.Reading read(String query) {
        return Address.read(parameters(query));
    }

    @Test
    void readsBackExactlyWhatItWrote() {
        for (var setup : List.of(Setup.PLAIN, SetupTest.unusual())) {
            var reading = read(Address.write(setup));

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.setup().spec("here")).isEqualTo(setup.spec("here"));
        }
    }

    @Test
    void leavesOutWhatIsPlain() {
        assertThat(Address.write(Setup.PLAIN.with(Setting.SEED, "7"))).isEqualTo("v=1&seed=7");
    }

    @Test
    void holdsTwoHundredPointsOfOnesOwn() {
        var points =
                IntStream.range(0, 200)
                        .mapToObj(i -> new OwnPoint((i - 100) / 10_000f, i / 256f, i % 2))
                        .toList();
        var setup = Setup.PLAIN.with(new OwnPoints(points, List.of("cat", "dog")));

        assertThat(read(Address.write(setup)).setup().spec("here")).isEqualTo(setup.spec("here"));
        assertThat(Address.holds(setup)).isTrue();
    }

    @Test
    void takesWhatItKnowsOfAnotherVersionAndSaysSo() {
        var reading = read("v=7&data=xor&warp=9&lr=fast&net=1000-tanh");

        assertThat(reading.setup().get(Setting.DATA)).isEqualTo("xor");
        assertThat(reading.setup().get(Setting.LEARNING_RATE)).isEqualTo("0.03");
        assertThat(reading.problems())
                .anySatisfy(p -> assertThat(p).contains("another version (7)"))
                .anySatisfy(p -> assertThat(p).isEqualTo("warp: nothing is called that."))
                .anySatisfy(p -> assertThat(p).startsWith("lr: expected a number above 0"))
                .anySatisfy(p -> assertThat(p).startsWith("net: expected at most 8 layers"));
    }

    @Test
    void survivesNonsense() {
        var reading =
                Address.read(
                        Map.of(
                                "points",
                                "~~,,~9e99,a",
                                "data",
                                "own",
                                "",
                                "=",
                                "v",
                                "x".repeat(9999)));

        assertThat(reading.setup().get(Setting.DATA)).isEqualTo("circles");
        assertThat(reading.problems()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(reading.problems()).allSatisfy(p -> assertThat(p).hasSizeLessThan(300));
    }

    @Test
    void refusesPointsWithALabelThatNoClassHas() {
        assertThat(read("v=1&points=a,b~0,0,2").problems())
                .containsExactly("The points in the address could not be read.");
    }
}
