/** The addresses at {@code /statements/...}, which redirect to the page that shows the statement. */
@NullMarked
package org.counterclaim.reader.statement;

import org.jspecify.annotations.NullMarked;
