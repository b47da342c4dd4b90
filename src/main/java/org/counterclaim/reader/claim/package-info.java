/** The pages at {@code /claims/...}. */
@NullMarked
package org.counterclaim.reader.claim;

import org.jspecify.annotations.NullMarked;
