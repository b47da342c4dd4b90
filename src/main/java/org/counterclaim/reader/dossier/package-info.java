/** The rows that every reading page is made of: claims, statements, verdicts, actors and articles of a story. */
@NullMarked
package org.counterclaim.reader.dossier;

import org.jspecify.annotations.NullMarked;
