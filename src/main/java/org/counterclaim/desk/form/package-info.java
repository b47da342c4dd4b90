/** The forms of the five kinds of records that editors write. */
@NullMarked
package org.counterclaim.desk.form;

import org.jspecify.annotations.NullMarked;
