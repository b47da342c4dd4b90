package org.counterclaim.interchange.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fact-checks in JSON as a table with one row for each: schema.org's ClaimReview, alone, several in a row, in lists, in an {@code @graph}
 * or in a DataFeed, and the answers of Google's Fact Check Tools API. They are read one after the other.
 */
final class FactCheckTable implements SourceTable {

    /** Members whose elements are read one after the other, because there may be many. */
    private static final List<String> LISTS = List.of("claims", "@graph", "dataFeedElement", "itemListElement");

    /** Members in which a fact-check may stand. */
    private static final List<String> INSIDE = Stream.concat(Stream.of("item", "mainEntity"), LISTS.stream()).toList();

    /** More than this many names and values are no list of fact-checks that fits into a file. */
    private static final long MOST_TOKENS = 2_000_000;

    private static final List<ColumnMeaning> MEANINGS = List.of(ColumnMeaning.CLAIM, ColumnMeaning.SPEAKER, ColumnMeaning.SAID,
            ColumnMeaning.ADDRESS, ColumnMeaning.CHECKER, ColumnMeaning.RATING, ColumnMeaning.REVIEW_ADDRESS, ColumnMeaning.REVIEW_TITLE,
            ColumnMeaning.RATED, ColumnMeaning.REVIEW_LANGUAGE);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(30).maxStringLength(LONGEST_CELL).maxNameLength(200).maxTokenCount(MOST_TOKENS).build()).build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** Nor are so many names and values without a fact-check in them; they are not read on, because each that is kept takes memory. */
    private static final long MOST_BETWEEN = 200_000;

    private final InputStreamSource file;
    private final TextEncoding encoding;

    FactCheckTable(InputStreamSource file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /** Reads JSON as long as fact-checks are found in it. */
    private static final class FactCheckParser extends JsonParserDelegate {

        private long found;

        FactCheckParser(JsonParser parser) {
            super(parser);
        }

        void noteFound() {
            found = currentTokenCount();
        }

        @Override
        public JsonToken nextToken() {
            throwIfNoneIsFound();
            return super.nextToken();
        }

        @Override
        public String nextName() {
            throwIfNoneIsFound();
            return super.nextName();
        }

        private void throwIfNoneIsFound() {
            if (currentTokenCount() - found > MOST_BETWEEN) {
                throw new UnreadableFileException("No fact-check is found in %,d names and values up to line %,d, column %,d."
                        .formatted(MOST_BETWEEN, currentLocation().getLineNr(), currentLocation().getColumnNr()));
            }
        }
    }

    /** Whether a text begins as JSON does. */
    static boolean isJson(String beginning) {
        String text = beginning.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    /** Whether a text begins as a story bundle does, which is no table. */
    static boolean isBundle(String beginning) {
        return isJson(beginning) && beginning.contains("\"counterclaim-story-bundle\"");
    }

    @Override
    public List<String> columns() {
        return MEANINGS.stream().map(ColumnMeaning::label).toList();
    }

    @Override
    public void forEach(Consumer<SourceRow> reader) {
        int[] number = {0};
        try (FactCheckParser parser = new FactCheckParser(JSON.createParser(encoding.open(file)))) {
            while (parser.nextToken() != null) {
                read(parser, node -> rows(node, cells -> {
                    parser.noteFound();
                    reader.accept(new SourceRow(++number[0], cells));
                }));
            }
        } catch (JacksonException notJson) {
            throw unreadable(notJson);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Reads JSON to its end, and keeps nothing of it.
     *
     * @throws UnreadableFileException if it is none, or has more depth, length or values than can be read
     */
    static void throwUnlessJson(Reader text) {
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
        } catch (JacksonException notJson) {
            throw unreadable(notJson);
        }
    }

    private static UnreadableFileException unreadable(JacksonException notJson) {
        TokenStreamLocation at = notJson.getLocation();
        return new UnreadableFileException("This is not JSON from line %,d, column %,d on: %s".formatted(at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr(), notJson.getOriginalMessage()));
    }

    /** Reads the value at which the parser stands; elements of lists one after the other, anything else whole. */
    private static void read(JsonParser parser, Consumer<JsonNode> each) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken().isStructStart()) {
                    each.accept(JSON.readTree(parser));
                }
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode rest = JSON.createObjectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                    read(parser, each);
                } else {
                    rest.set(name, JSON.readTree(parser));
                }
            }
            each.accept(rest);
        }
    }

    private static void rows(JsonNode node, Consumer<List<String>> each) {
        if (node.isArray()) {
            node.forEach(one -> rows(one, each));
        } else if (node.has("claimReview")) {
            node.get("claimReview").forEach(review -> each.accept(ofApi(node, review)));
        } else if (isReview(node)) {
            each.accept(ofReview(node));
        } else if (!node.isEmpty()) {
            INSIDE.stream().map(node::get).filter(Objects::nonNull).forEach(inner -> rows(inner, each));
        }
    }

    private static boolean isReview(JsonNode node) {
        JsonNode type = node.get("@type");
        return node.has("claimReviewed") || (type != null && texts(type).anyMatch(word -> word.endsWith("ClaimReview")));
    }

    /** A row of Google's API: a claim with one of its reviews. */
    private static List<String> ofApi(JsonNode claim, JsonNode review) {
        JsonNode publisher = at(review, "publisher");
        String name = text(at(publisher, "name"));
        return cells(text(claim.get("text")), text(claim.get("claimant")), text(claim.get("claimDate")), "",
                name.isEmpty() ? text(at(publisher, "site")) : name, text(review.get("textualRating")), text(review.get("url")),
                text(review.get("title")), text(review.get("reviewDate")), text(review.get("languageCode")));
    }

    private static List<String> ofReview(JsonNode review) {
        JsonNode item = at(review, "itemReviewed");
        JsonNode rating = at(review, "reviewRating");
        return cells(first(text(review.get("claimReviewed")), text(at(item, "text"))), name(at(item, "author")),
                text(at(item, "datePublished")), appearance(item), first(name(at(review, "author")), name(at(review, "publisher"))),
                rating(rating), text(review.get("url")), first(text(review.get("headline")), text(review.get("name"))),
                text(review.get("datePublished")), text(review.get("inLanguage")));
    }

    /** Returns the rating's words or, without any, its value on its scale, unless it stands for none. */
    private static String rating(JsonNode rating) {
        String words = first(text(at(rating, "alternateName")), text(at(rating, "name")));
        String value = text(at(rating, "ratingValue"));
        String best = text(at(rating, "bestRating"));
        return !words.isEmpty() ? words : value.isEmpty() || value.equals("-1") ? "" : best.isEmpty() ? value : value + " of " + best;
    }

    private static String appearance(JsonNode item) {
        return Stream.of("firstAppearance", "appearance").map(name -> at(item, name))
                .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
                .map(node -> node.isString() ? node.stringValue() : text(at(node, "url"))).filter(url -> !url.isEmpty()).findFirst()
                .orElse("");
    }

    private static String name(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isArray() ? node.valueStream().map(FactCheckTable::name)
                .filter(name -> !name.isEmpty()).findFirst().orElse("") : text(at(node, "name"));
    }

    private static JsonNode at(JsonNode node, String name) {
        JsonNode found = node.isArray() && !node.isEmpty() ? node.get(0).get(name) : node.get(name);
        return found == null ? JSON.createObjectNode() : found;
    }

    private static String text(@Nullable JsonNode node) {
        return texts(node).findFirst().orElse("");
    }

    private static Stream<String> texts(@Nullable JsonNode node) {
        return node == null || node.isNull() ? Stream.empty() : node.isArray() ? node.valueStream().flatMap(FactCheckTable::texts)
                : node.isValueNode() ? Stream.of(node.asString()) : Stream.empty();
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }

    private static List<String> cells(String... texts) {
        List<String> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(SourceTable.cell(text));
        }
        return cells;
    }
}
