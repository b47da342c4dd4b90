package org.counterclaim.statement;

/**
 * How far a claim was carried, and from how many places: the one reckoning of both, and the one way to say it.
 *
 * @param reports how many articles carry a standing statement for the claim; an article counts once, whatever it carries
 * @param origins how many independent origins the standing statements for it go back to
 */
public record Provenance(int reports, int origins) {

    /** "3 reports". */
    public String reportWords() {
        return count(reports, "report");
    }

    /** "1 origin". */
    public String originWords() {
        return count(origins, "origin");
    }

    /** "3 reports, 1 origin". */
    @Override
    public String toString() {
        return reportWords() + ", " + originWords();
    }

    private static String count(int number, String what) {
        return (number == 0 ? "no" : number) + " " + what + (number < 2 ? "" : "s");
    }
}
