package io.weightroom.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The size of one sample in each dimension, without the batch: {@code (1, 28, 28)}. */
public record Shape(List<Integer> sizes) {

    public Shape {
        sizes = List.copyOf(sizes);
    }

    public static Shape of(int... sizes) {
        return new Shape(Arrays.stream(sizes).boxed().toList());
    }

    public int rank() {
        return sizes.size();
    }

    public int size(int dimension) {
        return sizes.get(dimension);
    }

    /** How many values one sample has. */
    public int values() {
        return sizes.stream().reduce(1, Math::multiplyExact);
    }

    /** The same shape with another last dimension. */
    Shape withLast(int size) {
        var changed = new ArrayList<>(sizes);
        changed.set(changed.size() - 1, size);
        return new Shape(changed);
    }

    @Override
    public String toString() {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
