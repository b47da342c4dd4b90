package org.counterclaim.interchange.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.interchange.imports.SourceRecords.RecordedClaim;

/** A story bundle made of rows of a table, and which rows each part of it comes from. */
final class RowBundle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode root = JSON.createObjectNode();
    private final Map<String, Integer> claimAt = new HashMap<>();
    private final Map<String, Set<Integer>> lines = new HashMap<>();
    private final Map<String, String> pathOf = new HashMap<>();
    private final Set<String> created = new HashSet<>();

    RowBundle(String slug, String title, String standfirst) {
        root.put("format", "counterclaim-story-bundle").put("version", 1);
        root.withObject("story").put("slug", slug).put("title", title).put("standfirst", standfirst);
        List.of("actors", "articles", "claims").forEach(root::withArray);
    }

    /** Returns the slug of its story. */
    String storySlug() {
        return root.path("story").path("slug").asString();
    }

    byte[] json() {
        return JSON.writeValueAsBytes(root);
    }

    /** Whether it says anything that may be new. */
    boolean isEmpty() {
        return created.isEmpty();
    }

    /** Returns the slugs of the records of a kind that are new with this bundle. */
    Set<String> created(String kind) {
        Set<String> slugs = new HashSet<>();
        created.stream().filter(one -> one.startsWith(kind + " ")).forEach(one -> slugs.add(one.substring(kind.length() + 1)));
        return slugs;
    }

    void actor(int line, String slug, String name, String kind) {
        add("actor", slug, line, root.withArray("actors")).put("slug", slug).put("name", name).put("kind", kind);
    }

    void article(int line, String slug, ImportedStatement.Source source, String kind, @Nullable String publisher) {
        ObjectNode article = add("article", slug, line, root.withArray("articles")).put("slug", slug).put("headline", source.headline())
                .put("kind", kind);
        put(article, "publisher", publisher);
        put(article, "webAddress", source.address() == null ? null : source.address().text());
        date(article, "published", source.published());
        put(article, "language", source.language());
    }

    /** Adds a claim that is on record, so that something can be said on it. */
    void known(RecordedClaim claim, int number) {
        if (!claimAt.containsKey(claim.slug())) {
            ArrayNode claims = root.withArray("claims");
            claimAt.put(claim.slug(), claims.size());
            claims.addObject().put("slug", claim.slug()).put("number", claim.number() == null ? number : claim.number())
                    .put("text", claim.text());
        }
    }

    void claim(int line, String slug, int number, ImportedStatement.ClaimPart part, List<String> about) {
        ArrayNode claims = root.withArray("claims");
        claimAt.put(slug, claims.size());
        ObjectNode claim = add("claim", slug, line, claims).put("slug", slug).put("number", number).put("text", part.text());
        put(claim, "context", part.context());
        date(claim, "event", part.event());
        if (!about.isEmpty()) {
            about.forEach(claim.withArray("about")::add);
        }
    }

    void statement(int line, String slug, String claim, ImportedStatement.Said said, String actor, List<String> relays,
            @Nullable String answered, @Nullable String article, ImportedStatement.@Nullable Source source) {
        int at = Objects.requireNonNull(claimAt.get(claim));
        ObjectNode on = (ObjectNode) root.withArray("claims").get(at);
        ObjectNode statement = add("statement", slug, line, on.withArray("statements"),
                "$.claims[%d].statements".formatted(at));
        statement.put("slug", slug).put("actor", actor).put("stance", said.stance().toString());
        date(statement, "said", said.at());
        put(statement, "quotation", said.quotation());
        put(statement, "quotationLanguage", said.language());
        put(statement, "translation", said.translation());
        put(statement, "basis", said.basis() == null ? null : said.basis().toString());
        put(statement, "answers", answered);
        put(statement, "aim", said.aim() == null ? null : said.aim().toString());
        if (!relays.isEmpty()) {
            relays.forEach(statement.withArray("relays")::add);
        }
        if (article != null && source != null) {
            ObjectNode report = statement.withArray("reports").addObject().put("article", article);
            put(report, "wording", source.wording());
            put(report, "locator", source.locator());
        }
    }

    void rating(int line, String slug, String claim, String checker, ImportedStatement.Rated rated, @Nullable String article,
            @Nullable String meaning) {
        ObjectNode rating = add("rating", slug, line, root.withArray("ratings")).put("slug", slug).put("claim", claim)
                .put("checker", checker).put("rating", rated.rating());
        put(rating, "meaning", meaning);
        put(rating, "article", article);
        date(rating, "given", rated.at());
    }

    /** Returns the lines of the rows from which the part of the bundle at a JSONPath comes; none if it comes from no row. */
    Set<Integer> linesAt(String path) {
        String part = path;
        while (!lines.containsKey(part)) {
            int end = Math.max(part.lastIndexOf('.'), part.lastIndexOf('['));
            if (end <= 0) {
                return Set.of();
            }
            part = part.substring(0, end);
        }
        return new TreeSet<>(lines.get(part));
    }

    /** Notes that a row needs a record of the bundle as well. */
    void alsoFor(String kind, String slug, int line) {
        String path = pathOf.get(kind + " " + slug);
        if (path != null) {
            lines.computeIfAbsent(path, any -> new TreeSet<>()).add(line);
        }
    }

    private ObjectNode add(String kind, String slug, int line, ArrayNode list) {
        return add(kind, slug, line, list, "$." + kind + "s");
    }

    private ObjectNode add(String kind, String slug, int line, ArrayNode list, String path) {
        String element = path + "[" + list.size() + "]";
        created.add(kind + " " + slug);
        pathOf.put(kind + " " + slug, element);
        lines.put(element, new TreeSet<>(Set.of(line)));
        return list.addObject();
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            node.put(name, text);
        }
    }

    private static void date(ObjectNode node, String name, @Nullable FuzzyDate date) {
        put(node, name, date == null ? null : date.edtf());
    }
}
