/** The queue of claims, who is on which, and what is new on each. */
@NullMarked
package org.counterclaim.factcheck.queue;

import org.jspecify.annotations.NullMarked;
