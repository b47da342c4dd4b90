@NullMarked
package org.counterclaim.account;

import org.jspecify.annotations.NullMarked;
