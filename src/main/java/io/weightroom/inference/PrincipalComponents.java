package io.weightroom.inference;

import java.util.List;

/**
 * The directions in which many vectors differ most, and where each lies along them.
 *
 * @param scores of each vector, one number for each component; their mean is 0
 * @param shares of the whole variance that lies along each component, largest first
 */
public record PrincipalComponents(double[][] scores, double[] shares) {

    private static final int MOST_SWEEPS = 60;
    private static final double SMALL = 1e-24;

    /**
     * By eigenvectors, of the vectors' products with each other or of their numbers': with n
     * vectors of d numbers that is a matrix of n x n or d x d, whichever is smaller. It takes the
     * third power of that many steps.
     *
     * @param vectors of equal length, at least one
     * @param count of components, at most as many as there are vectors
     */
    public static PrincipalComponents of(List<float[]> vectors, int count) {
        int n = vectors.size();
        if (n < count || count < 1) {
            throw new IllegalArgumentException(
                    "expected at least %d vectors, found %d".formatted(Math.max(1, count), n));
        }
        var centred = centred(vectors);
        boolean many = n > vectors.getFirst().length && count <= vectors.getFirst().length;
        var products = products(many ? transposed(centred) : centred);
        double whole = 0;
        for (int i = 0; i < products.length; i++) {
            whole += products[i][i];
        }
        var eigenvectors = new double[products.length][products.length];
        var eigenvalues = diagonalised(products, eigenvectors);
        var order = largestFirst(eigenvalues);
        var scores = new double[n][count];
        var shares = new double[count];
        for (int c = 0; c < count; c++) {
            int at = order[c];
            double value = Math.max(0, eigenvalues[at]);
            shares[c] = whole > 0 ? value / whole : 0;
            double sign = sign(eigenvectors, at);
            for (int i = 0; i < n; i++) {
                scores[i][c] =
                        sign
                                * (many
                                        ? along(centred[i], eigenvectors, at)
                                        : eigenvectors[i][at] * Math.sqrt(value));
            }
        }
        return new PrincipalComponents(scores, shares);
    }

    private static double along(double[] vector, double[][] directions, int at) {
        double sum = 0;
        for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * directions[k][at];
        }
        return sum;
    }

    private static double[][] transposed(double[][] rows) {
        var columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                columns[k][i] = rows[i][k];
            }
        }
        return columns;
    }

    /** The vectors less their mean. */
    private static double[][] centred(List<float[]> vectors) {
        int n = vectors.size();
        int d = vectors.getFirst().length;
        var mean = new double[d];
        for (var vector : vectors) {
            for (int k = 0; k < d; k++) {
                mean[k] += vector[k] / (double) n;
            }
        }
        var centred = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                centred[i][k] = vectors.get(i)[k] - mean[k];
            }
        }
        return centred;
    }

    /** Of every two rows. */
    private static double[][] products(double[][] rows) {
        int n = rows.length;
        var products = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    sum += rows[i][k] * rows[j][k];
                }
                products[i][j] = products[j][i] = sum;
            }
        }
        return products;
    }

    /**
     * Jacobi's way: turns two axes after the other until nothing lies beside the diagonal.
     *
     * @param a symmetric; is changed
     * @param v becomes the eigenvectors, one a column
     */
    private static double[] diagonalised(double[][] a, double[][] v) {
        int n = a.length;
        double whole = 0;
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
            for (double value : a[i]) {
                whole += value * value;
            }
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && beside(a) > SMALL * whole; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (a[p][q] != 0) {
                        turn(a, v, p, q);
                    }
                }
            }
        }
        var values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    private static void turn(double[][] a, double[][] v, int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.signum(theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        t = theta == 0 ? 1 : t;
        double cos = 1 / Math.hypot(t, 1);
        double sin = t * cos;
        for (int k = 0; k < a.length; k++) {
            double first = a[k][p];
            double second = a[k][q];
            a[k][p] = cos * first - sin * second;
            a[k][q] = sin * first + cos * second;
        }
        for (int k = 0; k < a.length; k++) {
            double first = a[p][k];
            double second = a[q][k];
            a[p][k] = cos * first - sin * second;
            a[q][k] = sin * first + cos * second;
            double left = v[k][p];
            double right = v[k][q];
            v[k][p] = cos * left - sin * right;
            v[k][q] = sin * left + cos * right;
        }
    }

    private static double beside(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static int[] largestFirst(double[] values) {
        return java.util.stream.IntStream.range(0, values.length)
                .boxed()
                .sorted((i, j) -> Double.compare(values[j], values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** An eigenvector may point either way: the number of largest size shall be positive. */
    private static double sign(double[][] vectors, int column) {
        double largest = 0;
        for (var row : vectors) {
            largest = Math.abs(row[column]) > Math.abs(largest) ? row[column] : largest;
        }
        return largest < 0 ? -1 : 1;
    }
}
