/** How the labels of outside fact-checkers are read. */
@NullMarked
package org.counterclaim.desk.label;

import org.jspecify.annotations.NullMarked;
