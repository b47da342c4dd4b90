/** Files that are sent while they are written, and the formats of lists and results of searches: CSV, JSON and Atom. */
@NullMarked
package org.counterclaim.reader.file;

import org.jspecify.annotations.NullMarked;
