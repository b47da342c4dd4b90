/** The addresses at {@code /statements/...}, which lead to where a statement is shown. */
@NullMarked
package org.counterclaim.reader.statement;

import org.jspecify.annotations.NullMarked;
