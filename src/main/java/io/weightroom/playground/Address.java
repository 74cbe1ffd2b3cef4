package io.weightroom.playground;

import io.weightroom.spec.DatasetSpec.OwnPoint;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A set-up as the query of an address: {@code v=1&data=xor&seed=7}. What is as in the plain
 * playground is left out.
 */
public final class Address {

    private static final String VERSION = "1";

    /** An address of more characters breaks in some programs that pass it on. */
    private static final int MOST_POINTS = 200;

    private static final Pattern POINT =
            Pattern.compile(
                    "(-?\\d{0,4}\\.?\\d{1,12}),(-?\\d{0,4}\\.?\\d{1,12}),(-?\\d{0,4}\\.?\\d{1,12})");

    /**
     * What an address says.
     *
     * @param problems what could not be read, each a sentence; the set-up is plain there
     */
    public record Reading(Setup setup, List<String> problems) {}

    private Address() {}

    /** Whether {@link #write} keeps all there is. */
    public static boolean holds(Setup setup) {
        return setup.own().map(own -> own.points().size() <= MOST_POINTS).orElse(true);
    }

    public static String write(Setup setup) {
        var parts = new ArrayList<String>();
        for (var setting : Setting.values()) {
            var value = setup.get(setting);
            if (!value.equals(setting.otherwise())) {
                parts.add(setting.key() + "=" + encoded(value));
            }
        }
        if (setup.get(Setting.DATA).equals("own") && holds(setup)) {
            setup.own().ifPresent(own -> parts.add("points=" + encoded(points(own))));
        }
        return "v=" + VERSION + parts.stream().map(p -> "&" + p).reduce("", String::concat);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    /** The names of classes, then the points: {@code cat,dog~0.5,-0.25,0~...}. */
    private static String points(OwnPoints own) {
        var text = new StringBuilder();
        text.append(
                String.join(
                        ",",
                        own.classNames().stream()
                                .map(name -> name.replaceAll("[,~]", " "))
                                .toList()));
        for (var p : own.points()) {
            text.append('~').append(number(p.x1())).append(',').append(number(p.x2()));
            text.append(',').append(number(p.label()));
        }
        return text.toString();
    }

    private static String number(float value) {
        return value == Math.rint(value)
                ? String.valueOf((int) value)
                : new BigDecimal(String.valueOf(value)).toPlainString();
    }

    /**
     * @param parameters of the query, decoded; none for the plain playground
     */
    public static Reading read(Map<String, String> parameters) {
        var setup = Setup.PLAIN;
        var problems = new ArrayList<String>();
        var version = parameters.get("v");
        if (version != null && !version.equals(VERSION)) {
            problems.add(
                    "This address is of another version (%s) of the playground; what this one knows was taken over."
                            .formatted(shown(version)));
        }
        var own = Optional.ofNullable(parameters.get("points")).flatMap(Address::ownPoints);
        if (parameters.containsKey("points") && own.isEmpty()) {
            problems.add("The points in the address could not be read.");
        }
        if (own.isPresent()) {
            setup = setup.with(own.get());
        }
        for (var entry : parameters.entrySet()) {
            var setting = Setting.find(entry.getKey());
            if (setting.isEmpty()) {
                if (!List.of("v", "points").contains(entry.getKey())) {
                    problems.add("%s: nothing is called that.".formatted(shown(entry.getKey())));
                }
                continue;
            }
            var problem = setting.get().problem(entry.getValue());
            if (problem.isPresent()) {
                problems.add("%s: %s.".formatted(entry.getKey(), problem.get()));
            } else if (!entry.getValue().equals("own") || own.isPresent()) {
                setup = setup.with(setting.get(), entry.getValue());
            } else {
                problems.add("Own points are not in this address; these are circles.");
            }
        }
        return new Reading(setup, List.copyOf(problems));
    }

    private static Optional<OwnPoints> ownPoints(String text) {
        var parts = text.split("~");
        var names = parts[0].isEmpty() ? List.<String>of() : List.of(parts[0].split(","));
        if (parts.length - 1 > MOST_POINTS || names.size() > PointsCsv.MOST_CLASSES) {
            return Optional.empty();
        }
        var points = new ArrayList<OwnPoint>();
        for (int i = 1; i < parts.length; i++) {
            var point = POINT.matcher(parts[i]);
            if (!point.matches()) {
                return Optional.empty();
            }
            float label = Float.parseFloat(point.group(3));
            if (!names.isEmpty() && (label < 0 || label >= names.size() || label != (int) label)) {
                return Optional.empty();
            }
            points.add(
                    new OwnPoint(
                            Float.parseFloat(point.group(1)),
                            Float.parseFloat(point.group(2)),
                            label));
        }
        return Optional.of(new OwnPoints(points, names));
    }

    private static String shown(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "...";
    }
}
