package io.weightroom.inference.insight;

/**
 * One value of a layer, with the map that it stands in.
 *
 * @param layer its index
 * @param map channel or neuron
 * @param row 0 where there are no maps
 * @param rows of the map; 1 where there are none
 * @param values the whole map, row by row
 */
public record Reckoning(
        int layer,
        int map,
        int row,
        int column,
        int rows,
        int columns,
        float[] values,
        Formula formula) {

    public float value() {
        return values[row * columns + column];
    }
}
