package io.weightroom.data;

/**
 * A file that a data set is published as.
 *
 * @param bytes its size
 * @param sha256 of the published file, in lower-case hexadecimal digits
 */
public record DataFile(String name, long bytes, String sha256) {}
