/** What only the host of this machine may see: whose request that is, and the machine's metrics. */
@NullMarked
package io.weightroom.host;

import org.jspecify.annotations.NullMarked;
