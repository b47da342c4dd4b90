package org.counterclaim.reader.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A search as people type it: words, all of which are to be found; {@code "words side by side"}; {@code -words} that exclude; and
 * {@code OR} between two of them, either of which will do. Every text has a meaning: what cannot be understood is left out.
 *
 * @param clauses each has to be met, in the order in which they were typed
 * @param excluded none of these may occur
 * @param isWhole whether all that was typed is in it; it holds a limited number of terms
 */
public record SearchQuery(List<Clause> clauses, List<Term> excluded, boolean isWhole) {

    /** The most characters (code points) that are read. */
    public static final int LONGEST = 500;

    /** The most terms that are read. */
    public static final int MOST_TERMS = 40;

    private static final Pattern PART = Pattern.compile("(?<!\\S)(-?)\"([^\"]*)\"?|([^\\s\"]+)");

    /** Quotation marks of any language. */
    private static final Pattern QUOTES = Pattern.compile("[“”„‟«»＂]");

    /** What PostgreSQL cannot hold, or nobody sees; spaces of any script, such as the ideographic one, part words. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Z}\\s]+");

    private static final String OR = "OR";

    /** One word or, if it is verbatim, words side by side, exactly as they are. */
    public record Term(String text, boolean isVerbatim) {

        @Override
        public String toString() {
            return isVerbatim ? "exactly “" + text + "”" : "“" + text + "”";
        }
    }

    /** Terms one of which has to occur. */
    public record Clause(List<Term> alternatives) {

        @Override
        public String toString() {
            return alternatives.stream().map(Term::toString).collect(Collectors.joining(" or "));
        }
    }

    /** Reads what was typed. */
    public static SearchQuery parse(String typed) {
        String text = QUOTES.matcher(UNSEEN.matcher(typed).replaceAll(" ")).replaceAll("\"").strip();
        boolean isShort = text.codePointCount(0, text.length()) <= LONGEST;
        Matcher parts = PART.matcher(isShort ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)));
        Reading reading = new Reading();
        boolean isMore = parts.find();
        while (isMore && reading.terms < MOST_TERMS) {
            reading.add(parts);
            isMore = parts.find();
        }
        return new SearchQuery(List.copyOf(reading.clauses), List.copyOf(reading.excluded), isShort && !isMore);
    }

    /** Whether it looks for nothing; it may still exclude. */
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Returns all terms of which it looks for one or more. */
    public List<Term> sought() {
        return clauses.stream().flatMap(clause -> clause.alternatives().stream()).toList();
    }

    /** Returns how it was understood, in words: {@code “starlink” and exactly “peace plan”, without “crimea”}. */
    public String words() {
        return clauses.stream().map(Clause::toString).collect(Collectors.joining(" and "))
                + (excluded.isEmpty() ? "" : ", without " + excluded.stream().map(Term::toString).collect(Collectors.joining(" or ")));
    }

    /** Returns a text that is read as the same query. */
    public String typed() {
        return clauses.stream().map(clause -> clause.alternatives().stream().map(SearchQuery::typed).collect(Collectors.joining(" OR ")))
                .collect(Collectors.joining(" ")) + excluded.stream().map(term -> " -" + typed(term)).collect(Collectors.joining());
    }

    /** Returns what was typed if it may be a whole name: nothing but terms all of which are to be found; otherwise null. */
    public @Nullable String name() {
        return excluded.isEmpty() && clauses.stream().allMatch(clause -> clause.alternatives().size() == 1)
                ? sought().stream().map(Term::text).collect(Collectors.joining(" ")) : null;
    }

    /** Returns the same query for the very forms of its words. */
    public SearchQuery verbatim() {
        return mapped(term -> new Term(term.text(), true));
    }

    /** Returns the same query with other words in the place of some. */
    public SearchQuery replaced(Map<String, String> words) {
        return mapped(term -> new Term(words.getOrDefault(term.text(), term.text()), term.isVerbatim()));
    }

    private SearchQuery mapped(UnaryOperator<Term> change) {
        return new SearchQuery(clauses.stream().map(clause -> new Clause(clause.alternatives().stream().map(change).toList())).toList(),
                excluded, isWhole);
    }

    /**
     * Returns an SQL condition for the records of a kind that it finds; it must not be {@linkplain #isEmpty() empty}.
     *
     * @param kind the kind's word, such as "claim"
     * @param id the SQL expression of the record's id, such as "c.id"
     */
    public SqlCondition condition(String kind, String id) {
        return new SqlCondition("%s in (select record_id from search.document where kind = '%s' and words @@ (%s))"
                .formatted(id, kind, tsquery()), parameters());
    }

    /** Returns the SQL expression for the same query in PostgreSQL's terms, of type {@code tsquery}. */
    public String tsquery() {
        int number = 0;
        List<String> all = new ArrayList<>();
        for (Clause clause : clauses) {
            List<String> either = new ArrayList<>();
            for (Term term : clause.alternatives()) {
                either.add(sql(term, number++));
            }
            all.add("(" + String.join(" || ", either) + ")");
        }
        return String.join(" && ", all) + exclusions();
    }

    /** Returns the end of an SQL expression of type {@code tsquery} which excludes what this query does; empty if it excludes nothing. */
    public String exclusions() {
        int first = sought().size();
        return IntStream.range(0, excluded.size()).mapToObj(i -> " && !! " + sql(excluded.get(i), first + i)).collect(Collectors.joining());
    }

    /** Returns the parameters of that expression. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        sought().forEach(term -> parameters.put("term" + parameters.size(), term.text()));
        excluded.forEach(term -> parameters.put("term" + parameters.size(), term.text()));
        return parameters;
    }

    private static String sql(Term term, int number) {
        return "search.term(:term" + number + ", " + term.isVerbatim() + ")";
    }

    private static String typed(Term term) {
        return term.isVerbatim() ? '"' + term.text() + '"' : term.text();
    }

    /** What was read so far. */
    private static final class Reading {

        private final List<Clause> clauses = new ArrayList<>();
        private final List<Term> excluded = new ArrayList<>();
        private int terms;
        private boolean isAlternative;

        void add(Matcher part) {
            boolean isVerbatim = part.group(2) != null;
            String text = isVerbatim ? part.group(2).strip() : part.group(3);
            if (!isVerbatim && text.equals(OR)) {
                isAlternative = !clauses.isEmpty();
                return;
            }
            boolean isExcluded = isVerbatim ? !part.group(1).isEmpty() : text.startsWith("-");
            if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                add(new Term(isVerbatim || !isExcluded ? text : text.substring(1), isVerbatim), isExcluded);
            }
        }

        private void add(Term term, boolean isExcluded) {
            terms++;
            if (isExcluded) {
                excluded.add(term);
            } else if (isAlternative) {
                List<Term> alternatives = new ArrayList<>(clauses.removeLast().alternatives());
                alternatives.add(term);
                clauses.add(new Clause(List.copyOf(alternatives)));
            } else {
                clauses.add(new Clause(List.of(term)));
            }
            isAlternative = false;
        }
    }
}
