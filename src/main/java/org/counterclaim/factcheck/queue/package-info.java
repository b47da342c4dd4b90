/** The queue of claims, with their assignments and their news. */
@NullMarked
package org.counterclaim.factcheck.queue;

import org.jspecify.annotations.NullMarked;
