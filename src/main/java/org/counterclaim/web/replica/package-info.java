/** Reading pages from a streaming replica of the database, if there is one. */
@NullMarked
package org.counterclaim.web.replica;

import org.jspecify.annotations.NullMarked;
