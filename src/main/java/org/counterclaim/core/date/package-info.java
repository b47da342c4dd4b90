/** Imprecise dates (EDTF) and the English for them. */
@NullMarked
package org.counterclaim.core.date;

import org.jspecify.annotations.NullMarked;
