/** Grey pictures of clothes, shoes and bags, drawn from outlines, cloth and chance. */
@NullMarked
package io.weightroom.data.sketch.clothes;

import org.jspecify.annotations.NullMarked;
