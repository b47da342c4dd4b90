package org.counterclaim.interchange;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.counterclaim.actor.ActorType;
import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.rating.RatingType;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;

import static org.assertj.core.api.Assertions.assertThat;

class BundleSchemaTest {

    private static final JsonNode SCHEMA = BundleSchema.whole();

    @Test
    void everyFieldOfARecordIsInItAndSaysWhatItHolds() {
        for (RecordType<?, ?> type : List.of(StoryType.TYPE, ActorType.TYPE, ArticleType.TYPE, ClaimType.TYPE, StatementType.TYPE,
                RatingType.TYPE)) {
            assertThat(type.written()).filteredOn(field -> field != StatementType.CLAIM).allSatisfy(field -> {
                JsonNode property = record(type.word()).path("properties").path(field.name());
                assertThat(property.path("title").isString()).as("%s.%s", type, field).isTrue();
                assertThat(property.path("description").isString()).as("%s.%s", type, field).isTrue();
                assertThat(property.has("type") || property.has("$ref") || property.has("enum")).as("%s.%s", type, field).isTrue();
            });
        }
        assertThat(record("statement").path("properties").has("claim")).isFalse();
    }

    @Test
    void whatHasToBeThereIsRequired() {
        Map.of("topic", List.of("slug", "name"), "story", List.of("slug", "title", "standfirst"), "actor", List.of("slug", "name", "kind"),
                "article", List.of("slug", "headline", "kind"), "claim", List.of("slug", "number", "text"),
                "statement", List.of("slug", "actor", "stance", "said"), "rating", List.of("slug", "rating", "checker", "claim"))
                .forEach((kind, required) -> assertThat(texts(record(kind).path("required"))).as(kind)
                        .containsExactlyInAnyOrderElementsOf(required));
    }

    @Test
    void textsHaveTheirLengthsAndWordsTheirChoices() {
        JsonNode article = record("article").path("properties");
        assertThat(article.path("headline").path("maxLength").asInt()).isEqualTo(500);
        assertThat(article.path("headline").path("pattern").asString()).isEqualTo("\\S");
        assertThat(texts(article.path("kind").path("enum"))).contains("news article", "official document");
        assertThat(article.path("published").path("$ref").asString()).isEqualTo("#/$defs/date");
        assertThat(article.path("authors").path("$ref").asString()).isEqualTo("#/$defs/slugs");
        assertThat(article.path("webAddress").path("$ref").asString()).isEqualTo("#/$defs/webAddress");
        assertThat(article.path("language").path("$ref").asString()).isEqualTo("#/$defs/language");
    }

    private static JsonNode record(String kind) {
        return SCHEMA.path("$defs").path(kind);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
