/** The records as the history alone tells them: rebuilding them from it, and checking that what stands in the tables agrees. */
@NullMarked
package org.counterclaim.history.replay;

import org.jspecify.annotations.NullMarked;
