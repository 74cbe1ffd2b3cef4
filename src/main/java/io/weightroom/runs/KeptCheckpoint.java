package io.weightroom.runs;

/**
 * A checkpoint that is safe on disk.
 *
 * @param name below the folder of checkpoints: {@code 17/900.safetensors}
 * @param sha256 of the file, in hexadecimal
 */
record KeptCheckpoint(String name, String sha256, long step) {}
