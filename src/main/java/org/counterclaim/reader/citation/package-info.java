/** How to cite stories and claims: in words, as BibTeX and as CSL-JSON, each with the exact revision. */
@NullMarked
package org.counterclaim.reader.citation;

import org.jspecify.annotations.NullMarked;
