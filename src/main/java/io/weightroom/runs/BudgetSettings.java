package io.weightroom.runs;

import io.weightroom.spec.Budget;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * Reads the budget that a host has set, from {@code weightroom.properties} in the home folder or
 * from wherever else Spring takes settings. What cannot be meant ends the start.
 */
final class BudgetSettings {

    private static final String PREFIX = "weightroom.budget.";
    private static final List<String> KEYS =
            List.of("runs", "steps", "seconds", "parameters", "memory");

    private final ConfigurableEnvironment environment;

    BudgetSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * @throws IllegalStateException in one line that says where, expected and found
     */
    Budget read() {
        refuseUnknownKeys();
        var other = Budget.GENEROUS;
        return new Budget(
                (int) number("runs", other.runs(), Integer.MAX_VALUE),
                number("steps", other.steps(), Long.MAX_VALUE),
                number("seconds", other.seconds(), Integer.MAX_VALUE),
                number("parameters", other.parameters(), Long.MAX_VALUE),
                size("memory", other.memory()));
    }

    private long number(String key, long other, long most) {
        return value(key, other, most, "a whole number of 1 or more", text -> Long.parseLong(text));
    }

    private long size(String key, long other) {
        return value(
                key,
                other,
                Long.MAX_VALUE,
                "a size such as 512MB or 2GB",
                text -> DataSize.parse(text).toBytes());
    }

    private long value(
            String key, long other, long most, String expected, ToLongFunction<String> parsed) {
        var text = environment.getProperty(PREFIX + key);
        if (text == null) {
            return other;
        }
        long value;
        try {
            value = parsed.applyAsLong(text.strip().replace("_", ""));
        } catch (IllegalArgumentException | ArithmeticException e) {
            value = 0;
        }
        if (value < 1 || value > most) {
            throw new IllegalStateException(
                    "%s%s%s: expected %s, found \"%s\""
                            .formatted(where(PREFIX + key), PREFIX, key, expected, text));
        }
        return value;
    }

    private void refuseUnknownKeys() {
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                Stream.of(enumerable.getPropertyNames())
                        .filter(name -> name.startsWith(PREFIX))
                        .filter(name -> !KEYS.contains(name.substring(PREFIX.length())))
                        .findFirst()
                        .ifPresent(
                                name -> {
                                    throw new IllegalStateException(
                                            "%sexpected %s with %s, found %s"
                                                    .formatted(
                                                            where(name),
                                                            PREFIX,
                                                            String.join(", ", KEYS),
                                                            name));
                                });
            }
        }
    }

    /** {@code /home/ada/.weightroom/weightroom.properties:3: }; empty where no file says it. */
    private String where(String name) {
        return environment.getPropertySources().stream()
                .map(source -> OriginLookup.getOrigin(source, name))
                .flatMap(origin -> Stream.ofNullable(file(origin)))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String file(@Nullable Origin origin) {
        return switch (origin) {
            case PropertySourceOrigin wrapped -> file(wrapped.getOrigin());
            case TextResourceOrigin text when text.getResource() instanceof Resource resource ->
                    path(resource)
                            + (text.getLocation() == null
                                    ? ""
                                    : ":" + (text.getLocation().getLine() + 1))
                            + ": ";
            case null, default -> null;
        };
    }

    private static String path(Resource resource) {
        try {
            return resource.getFile().getPath();
        } catch (IOException e) {
            return resource.getDescription();
        }
    }
}
