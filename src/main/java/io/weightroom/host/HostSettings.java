package io.weightroom.host;

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
 * Reads what a host has set, from {@code weightroom.properties} in the home folder or from wherever
 * else Spring takes settings. What cannot be meant ends the start.
 */
public final class HostSettings {

    private final ConfigurableEnvironment environment;
    private final String prefix;
    private final List<String> keys;

    /**
     * @param prefix of the keys, with a dot at its end
     * @throws IllegalStateException where there is another key of this prefix
     */
    public HostSettings(ConfigurableEnvironment environment, String prefix, List<String> keys) {
        this.environment = environment;
        this.prefix = prefix;
        this.keys = List.copyOf(keys);
        refuseUnknownKeys();
    }

    /**
     * A whole number from 1 to {@code most}.
     *
     * @param other where nothing is set
     * @throws IllegalStateException in one line that says where, expected and found
     */
    public long number(String key, long other, long most) {
        return value(key, other, most, "a whole number of 1 or more", text -> Long.parseLong(text));
    }

    /**
     * Bytes, written as {@code 512MB}.
     *
     * @param other where nothing is set
     * @throws IllegalStateException in one line that says where, expected and found
     */
    public long size(String key, long other) {
        return value(
                key,
                other,
                Long.MAX_VALUE,
                "a size such as 512MB or 2GB",
                text -> DataSize.parse(text).toBytes());
    }

    private long value(
            String key, long other, long most, String expected, ToLongFunction<String> parsed) {
        var text = environment.getProperty(prefix + key);
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
                            .formatted(where(prefix + key), prefix, key, expected, text));
        }
        return value;
    }

    private void refuseUnknownKeys() {
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable) {
                Stream.of(enumerable.getPropertyNames())
                        .filter(name -> name.startsWith(prefix))
                        .filter(name -> !keys.contains(name.substring(prefix.length())))
                        .findFirst()
                        .ifPresent(
                                name -> {
                                    throw new IllegalStateException(
                                            "%sexpected %s with %s, found %s"
                                                    .formatted(
                                                            where(name),
                                                            prefix,
                                                            String.join(", ", keys),
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
