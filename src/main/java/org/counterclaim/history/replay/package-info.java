/** Rebuilding the records from the history alone, and checking that the tables agree with it. */
@NullMarked
package org.counterclaim.history.replay;

import org.jspecify.annotations.NullMarked;
