package org.counterclaim.desk.merging;

import java.util.List;

/**
 * What undoing a merge does.
 *
 * @param returns what goes back
 * @param left what was changed since and is left alone
 */
record UndoPlan(List<RestoredValues> returns, List<MergeMove> left) {

    /**
     * That a place gets back what was in it.
     *
     * @param values what is to be in it
     */
    record RestoredValues(MergeMove move, List<String> values) {}
}
