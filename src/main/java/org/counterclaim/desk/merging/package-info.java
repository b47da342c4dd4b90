/** Merging two records of the same thing, and undoing merges. */
@NullMarked
package org.counterclaim.desk.merging;

import org.jspecify.annotations.NullMarked;
