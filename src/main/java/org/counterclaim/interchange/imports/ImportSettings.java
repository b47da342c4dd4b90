package org.counterclaim.interchange.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What an editor said of a table.
 *
 * @param meanings what each column means; null for one that is left out
 * @param story the title of the story that rows go to which name none; empty if every row names one
 * @param standfirst of that story if it is new
 * @param checker the fact-checker who gave the ratings, where no column says who; empty if there is none
 * @param joined by names in the table, whose they are: the slug of an actor on record, or {@link #SAME_AS} and another name in the table;
 *     empty for a name that is nobody else's
 */
public record ImportSettings(List<@Nullable ColumnMeaning> meanings, String story, String standfirst, String checker,
        Map<String, String> joined) {

    /** Stands before a name in the table whose bearer has another name there, too. */
    static final String SAME_AS = "=";

    /** The settings of a story bundle, whose only cell has no meaning to tell. */
    static final ImportSettings OF_BUNDLE = new ImportSettings(List.of(), "", "", "", Map.of());

    private static final String EMERGENT = "Emergent";

    /** The column by which this site's own files tell statements apart, and others by which such a file is known. */
    private static final String OWN_NUMBER = "address";
    private static final List<String> OF_OWN_FILES = List.of(OWN_NUMBER, "claim slug", "kind of speaker");

    /** Copies the collections. */
    public ImportSettings {
        meanings = Collections.unmodifiableList(new ArrayList<>(meanings));
        joined = Map.copyOf(joined);
    }

    /** Returns what the names of columns tell; each meaning at most once. */
    static ImportSettings guess(List<String> columns) {
        List<@Nullable ColumnMeaning> meanings = new ArrayList<>();
        boolean isOwn = columns.containsAll(OF_OWN_FILES);
        columns.forEach(column -> meanings.add((isOwn && column.equals(OWN_NUMBER) ? Optional.of(ColumnMeaning.ROW_ID)
                : ColumnMeaning.guess(column)).filter(meaning -> !meanings.contains(meaning)).orElse(null)));
        boolean isEmergent = columns.containsAll(List.of("claimTruth", "articleHeadlineStance"));
        return new ImportSettings(meanings, "", "", isEmergent ? EMERGENT : "", Map.of());
    }

    /** Returns the same with other meanings of columns. */
    ImportSettings with(List<@Nullable ColumnMeaning> others) {
        return new ImportSettings(others, story, standfirst, checker, joined);
    }

    /** Returns the name under which an actor named in the table goes on record. */
    String named(String name) {
        String whose = joined.getOrDefault(name, "");
        return whose.startsWith(SAME_AS) ? whose.substring(SAME_AS.length()) : name;
    }

    /** Returns the slug of the actor on record whose name this is; empty if the editor chose none. */
    String slugOf(String name) {
        String whose = joined.getOrDefault(name, "");
        return whose.startsWith(SAME_AS) ? "" : whose;
    }

    /** Whether a column has this meaning. */
    boolean has(ColumnMeaning meaning) {
        return meanings.contains(meaning);
    }

    /** Returns the cell of a row in the column of a meaning; empty if there is no such column, or nothing in it. */
    String cell(SourceRow row, ColumnMeaning meaning) {
        int at = meanings.indexOf(meaning);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    /** Returns the number of the column with a meaning; -1 if there is none. */
    int column(ColumnMeaning meaning) {
        return meanings.indexOf(meaning);
    }

    /** Returns the same settings for rows of another story. */
    ImportSettings in(String otherStory) {
        return new ImportSettings(meanings, otherStory, standfirst, checker, joined);
    }

    /** Returns what is missing before rows can be read, for the editor; null if nothing is. */
    @Nullable
    String missing() {
        if (meanings.isEmpty()) {
            return null;
        }
        if (!has(ColumnMeaning.CLAIM)) {
            return "Say which column holds the claim: each row is about one.";
        }
        if (IntStream.range(0, meanings.size()).anyMatch(i -> meanings.get(i) != null && meanings.lastIndexOf(meanings.get(i)) != i)) {
            return "Two columns mean the same. Leave one of them out.";
        }
        if (has(ColumnMeaning.RATING) && !has(ColumnMeaning.CHECKER) && checker.isEmpty()) {
            return "Say who gave the ratings: no column does.";
        }
        return story.isEmpty() && !has(ColumnMeaning.STORY) ? "Say to which story the claims belong." : null;
    }
}
