/** Errors and refusals as pages that say what to do. */
@NullMarked
package org.counterclaim.web.error;

import org.jspecify.annotations.NullMarked;
