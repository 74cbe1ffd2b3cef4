package io.weightroom.data.images;

/**
 * A picture as a person sees it, upright.
 *
 * @param fileWidth of the file's picture, upright, before anything was left out
 * @param planes red, green and blue plane, {@code height} x {@code width} each
 */
public record Picture(int fileWidth, int fileHeight, int height, int width, byte[] planes) {}
