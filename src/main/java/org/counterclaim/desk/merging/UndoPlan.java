package org.counterclaim.desk.merging;

import java.util.List;

/**
 * The effect of undoing a merge.
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
