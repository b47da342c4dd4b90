package org.counterclaim.reader.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import org.counterclaim.core.PluralWords;
import org.counterclaim.reader.file.FileRow;
import org.counterclaim.reader.filter.SearchKind;

/** A record that was found, in a file. */
record FoundRow(SearchKind kind, SearchRow row, Instant changedAt) implements FileRow {

    /** What files call the values of a row; each kind has some of them. */
    static final List<String> COLUMNS = List.of("kind", "name", "text", "translation", "also called", "type", "speaker", "as told by",
            "stance", "date", "language", "publisher", "verdict", "for", "against", "reports", "origins", "claims", "claim", "story",
            "last change");

    @Override
    public UUID id() {
        return row.id();
    }

    @Override
    public String href() {
        return switch (row) {
            case SearchPage.ClaimRow it -> "/claims/" + it.slug();
            case SearchPage.StatementRow it -> it.href();
            case SearchPage.StoryRow it -> "/stories/" + it.slug();
            case SearchPage.ActorRow it -> "/actors/" + it.slug();
            case SearchPage.TopicRow it -> "/topics/" + it.slug();
            case SearchPage.ArticleRow it -> "/articles/" + it.slug();
        };
    }

    @Override
    public String name() {
        return switch (row) {
            case SearchPage.ClaimRow it -> it.text().plain();
            case SearchPage.StatementRow it -> it.actor().name() + " " + it.actor().verb(it.stance()) + ": " + it.claim();
            case SearchPage.StoryRow it -> it.title().plain();
            case SearchPage.ActorRow it -> it.name().plain();
            case SearchPage.TopicRow it -> it.name().plain();
            case SearchPage.ArticleRow it -> it.headline().plain();
        };
    }

    @Override
    public List<@Nullable Object> cells() {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        COLUMNS.forEach(column -> cells.put(column, null));
        cells.put("kind", kind.toString());
        cells.put("name", name());
        cells.put("last change", changedAt.toString());
        switch (row) {
            case SearchPage.ClaimRow it -> put(it, cells);
            case SearchPage.StatementRow it -> put(it, cells);
            case SearchPage.StoryRow it -> {
                cells.put("text", it.standfirst().plain());
                cells.put("claims", it.claims());
            }
            case SearchPage.ActorRow it -> {
                cells.put("text", plain(it.description()));
                cells.put("also called", plain(it.aliases()));
                cells.put("type", it.kind());
            }
            case SearchPage.TopicRow it -> cells.put("text", plain(it.description()));
            case SearchPage.ArticleRow it -> put(it, cells);
        }
        return new ArrayList<>(cells.values());
    }

    private static void put(SearchPage.ClaimRow it, Map<String, @Nullable Object> cells) {
        cells.put("text", plain(it.context()));
        cells.put("verdict", it.status());
        cells.put("for", it.standingFor());
        cells.put("against", it.standingAgainst());
        cells.put("reports", it.provenance().reports());
        cells.put("origins", it.provenance().origins());
        cells.put("story", it.place() == null ? null : it.place().storyTitle());
    }

    private static void put(SearchPage.StatementRow it, Map<String, @Nullable Object> cells) {
        cells.put("text", plain(it.quotation()));
        cells.put("translation", plain(it.translation()));
        cells.put("speaker", it.actor().name());
        cells.put("as told by", it.relays());
        cells.put("stance", it.stance().toString());
        cells.put("date", it.said().edtf());
        cells.put("language", it.language());
        cells.put("claim", it.claim());
        cells.put("story", it.place() == null ? null : it.place().storyTitle());
    }

    private static void put(SearchPage.ArticleRow it, Map<String, @Nullable Object> cells) {
        cells.put("text", plain(it.summary()));
        cells.put("type", it.kind());
        cells.put("date", it.published() == null ? null : it.published().edtf());
        cells.put("language", it.language());
        cells.put("publisher", it.publisher());
    }

    private static @Nullable String plain(@Nullable MarkedText text) {
        return text == null ? null : text.plain();
    }

    @Override
    public String summary() {
        return switch (row) {
            case SearchPage.ClaimRow it -> "Claim. Verdict: " + it.status() + ". " + it.standingFor() + " for it, " + it.standingAgainst()
                    + " against it. " + it.provenance() + ".";
            case SearchPage.StatementRow it -> "Statement, " + it.said().words() + ". "
                    + (it.quotation() == null ? "No quotation on record." : "“" + it.quotation().plain() + "”");
            case SearchPage.StoryRow it -> "Story. " + it.standfirst().plain() + " " + PluralWords.count(it.claims(), "claim") + ".";
            case SearchPage.ActorRow it -> StringUtils.capitalize(it.kind()) + sentence(it.description());
            case SearchPage.TopicRow it -> "Topic" + sentence(it.description());
            case SearchPage.ArticleRow it -> StringUtils.capitalize(it.kind()) + (it.publisher() == null ? "" : ", " + it.publisher())
                    + (it.published() == null ? "" : ", " + it.published().words()) + sentence(it.summary());
        };
    }

    private static String sentence(@Nullable MarkedText text) {
        return text == null ? "." : ". " + text.plain();
    }
}
