package org.counterclaim.merging;

import java.util.List;

/**
 * What undoing a merge does.
 *
 * @param returns what goes back
 * @param left what was changed since and is left alone
 */
record Plan(List<Return> returns, List<Move> left) {

    /**
     * That a place gets back what was in it.
     *
     * @param values what is to be in it
     */
    record Return(Move move, List<String> values) {}
}
