/** Interests that fact-checkers declare. */
@NullMarked
package org.counterclaim.factcheck.interest;

import org.jspecify.annotations.NullMarked;
