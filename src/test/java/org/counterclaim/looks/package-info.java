/** Compares the look of pages with pictures that somebody has approved. */
@NullMarked
package org.counterclaim.looks;

import org.jspecify.annotations.NullMarked;
