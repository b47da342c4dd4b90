/** The intake desk: an article's text on one side, the form for its statements on the other. */
@NullMarked
package org.counterclaim.desk.intake;

import org.jspecify.annotations.NullMarked;
