/** What outside fact-checkers say of claims, as pages show it, and the addresses at {@code /ratings/...}, which redirect there. */
@NullMarked
package org.counterclaim.reader.rating;

import org.jspecify.annotations.NullMarked;
