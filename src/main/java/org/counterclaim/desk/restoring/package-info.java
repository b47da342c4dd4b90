/** Restoring old versions of records. */
@NullMarked
package org.counterclaim.desk.restoring;

import org.jspecify.annotations.NullMarked;
