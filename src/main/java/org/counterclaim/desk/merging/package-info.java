/** Two records that are one: merging them, and undoing that. */
@NullMarked
package org.counterclaim.desk.merging;

import org.jspecify.annotations.NullMarked;
