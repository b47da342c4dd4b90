/** Forms as they are sent: their fields, what was typed into them, and what is wrong with it. */
@NullMarked
package org.counterclaim.web.form;

import org.jspecify.annotations.NullMarked;
