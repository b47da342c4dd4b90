/** The whole site as one file: its history, from which everything else follows, written, checked and put into an empty site. */
@NullMarked
package org.counterclaim.history.archive;

import org.jspecify.annotations.NullMarked;
