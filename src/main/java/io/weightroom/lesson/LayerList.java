package io.weightroom.lesson;

import io.weightroom.spec.LayerSpec;
import java.util.List;
import java.util.stream.Collectors;

/** Layers as a learner types them into one line: {@code linear 8, relu, linear 2}. */
public final class LayerList {

    private static final SourceLocation LINE = new SourceLocation("layers", 1);

    private LayerList() {}

    /**
     * @throws SpecRefused with every layer that cannot be read
     */
    public static List<LayerSpec> read(String line) throws SpecRefused {
        var problems = new Problems();
        var whole = line.strip();
        boolean bracketed = whole.startsWith("[") && whole.endsWith("]");
        var inside = bracketed ? whole.substring(1, whole.length() - 1) : whole;
        var layers = LayerReader.all(new Text(inside, LINE), problems);
        if (layers.isEmpty() && problems.count() == 0) {
            problems.add(LINE, "expected at least one layer, such as linear 2, found none");
        }
        if (problems.count() > 0) {
            throw new SpecRefused(problems.inOrder());
        }
        return layers;
    }

    public static String write(List<LayerSpec> layers) {
        return layers.stream().map(LayerSpec::text).collect(Collectors.joining(", "));
    }
}
