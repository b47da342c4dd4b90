@NullMarked
package org.counterclaim.web;

import org.jspecify.annotations.NullMarked;
