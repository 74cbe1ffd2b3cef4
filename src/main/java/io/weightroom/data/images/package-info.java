/**
 * Data sets that are folders of pictures, or zips of such folders: {@code train/CLASS/*} and {@code
 * test/CLASS/*}. What cannot be read is reported with its path, and the rest is used.
 */
@NullMarked
package io.weightroom.data.images;

import org.jspecify.annotations.NullMarked;
