/** Given names by language: which language is a name common in? */
@NullMarked
package io.weightroom.data.names;

import org.jspecify.annotations.NullMarked;
