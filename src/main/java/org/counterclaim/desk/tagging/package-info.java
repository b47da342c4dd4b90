/** Putting claims into stories. */
@NullMarked
package org.counterclaim.desk.tagging;

import org.jspecify.annotations.NullMarked;
