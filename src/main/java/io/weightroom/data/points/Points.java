package io.weightroom.data.points;

/**
 * Labelled points in the plane.
 *
 * @param coordinates x and y of each point, one after the other
 * @param labels class of each point
 */
record Points(float[] coordinates, int[] labels) {

    static Points empty(int count) {
        return new Points(new float[2 * count], new int[count]);
    }

    int count() {
        return labels.length;
    }

    void set(int index, double x, double y, int label) {
        coordinates[2 * index] = (float) x;
        coordinates[2 * index + 1] = (float) y;
        labels[index] = label;
    }
}
