/** Submitted forms: their fields, values and problems. */
@NullMarked
package org.counterclaim.web.form;

import org.jspecify.annotations.NullMarked;
