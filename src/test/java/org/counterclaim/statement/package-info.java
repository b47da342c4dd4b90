@NullMarked
package org.counterclaim.statement;

import org.jspecify.annotations.NullMarked;
