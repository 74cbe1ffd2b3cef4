package io.weightroom.training.transfer;

/** Makes features of pictures. For one thread at a time. */
interface FeatureSource extends AutoCloseable {

    /**
     * @param pictures {@code count} of them, values 0..1, row-major
     * @return {@code count} rows of features
     */
    float[] features(float[] pictures, int count);

    @Override
    void close();
}
