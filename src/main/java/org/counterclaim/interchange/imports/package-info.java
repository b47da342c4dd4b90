/** The import of other people's tables and fact-checks: reading them, what their columns mean, and putting their rows on record. */
@NullMarked
package org.counterclaim.interchange.imports;

import org.jspecify.annotations.NullMarked;
