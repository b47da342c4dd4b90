/** The rows from which every public page is made: claims, statements, verdicts, actors and articles of a story. */
@NullMarked
package org.counterclaim.reader.dossier;

import org.jspecify.annotations.NullMarked;
