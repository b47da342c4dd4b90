/** The page at {@code /method}. */
@NullMarked
package org.counterclaim.reader.method;

import org.jspecify.annotations.NullMarked;
