/** Missing or doubtful parts of the record. */
@NullMarked
package org.counterclaim.desk.gap;

import org.jspecify.annotations.NullMarked;
