package org.counterclaim.statement;

/**
 * The numbers of reports and of origins of a claim, counted and worded here for all pages.
 *
 * @param reports how many articles carry a standing statement for the claim; each article counts once
 * @param origins how many independent origins the standing statements for it go back to
 */
public record Provenance(int reports, int origins) {

    /** Returns words such as "3 reports". */
    public String reportWords() {
        return count(reports, "report");
    }

    /** Returns words such as "1 origin". */
    public String originWords() {
        return count(origins, "origin");
    }

    /** Returns words such as "3 reports, 1 origin". */
    @Override
    public String toString() {
        return reportWords() + ", " + originWords();
    }

    private static String count(int number, String what) {
        return (number == 0 ? "no" : number) + " " + what + (number < 2 ? "" : "s");
    }
}
