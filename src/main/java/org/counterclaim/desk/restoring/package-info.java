/** How an old version of a record comes back. */
@NullMarked
package org.counterclaim.desk.restoring;

import org.jspecify.annotations.NullMarked;
