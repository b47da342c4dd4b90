package org.counterclaim.core.date;

import java.util.List;

/**
 * One of several dates ({@code [1667,1760-12]}) or all of them ({@code {1960,1961-12}}).
 *
 * @param members dates, and ranges as intervals; never empty
 */
record EdtfSet(String text, List<Edtf> members) implements Edtf {

    /** Whether all members are meant, rather than one of them. */
    boolean all() {
        return text.startsWith("{");
    }

    @Override
    public long earliest() {
        return members.stream().mapToLong(Edtf::earliest).min().orElse(NO_START);
    }

    @Override
    public long latest() {
        return members.stream().mapToLong(Edtf::latest).max().orElse(NO_END);
    }

    @Override
    public boolean approximate() {
        return members.stream().anyMatch(Edtf::approximate);
    }

    @Override
    public boolean uncertain() {
        return members.stream().anyMatch(Edtf::uncertain);
    }
}
