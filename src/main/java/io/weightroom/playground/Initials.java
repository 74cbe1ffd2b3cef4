package io.weightroom.playground;

import io.weightroom.spec.InitSpec;
import java.util.List;

/** The playground's names of how weights start. */
final class Initials {

    static final List<String> NAMES = List.of("default", "xavier", "kaiming", "zeros", "small");

    private static final InitSpec SMALL = new InitSpec.Normal(0.01);

    private Initials() {}

    static InitSpec of(String name) {
        return switch (name) {
            case "xavier" -> new InitSpec.Xavier();
            case "kaiming" -> new InitSpec.Kaiming();
            case "zeros" -> new InitSpec.Zeros();
            case "small" -> SMALL;
            default -> new InitSpec.Default();
        };
    }

    static String name(InitSpec init) {
        return switch (init) {
            case InitSpec.Xavier x -> "xavier";
            case InitSpec.Kaiming k -> "kaiming";
            case InitSpec.Zeros z -> "zeros";
            case InitSpec.Normal n -> "small";
            case InitSpec.ForgetBias f -> "default";
            case InitSpec.Default d -> "default";
        };
    }
}
