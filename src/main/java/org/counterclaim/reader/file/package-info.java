/** Lists and results of searches as files: CSV, JSON and Atom. */
@NullMarked
package org.counterclaim.reader.file;

import org.jspecify.annotations.NullMarked;
