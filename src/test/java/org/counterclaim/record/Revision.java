package org.counterclaim.record;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.GrammaticalNumber;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.claim.ClaimLink;
import org.counterclaim.claim.ClaimLinkKind;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.ReportStatus;
import org.counterclaim.statement.Stance;
import org.counterclaim.story.FrontPagePlace;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.verdict.Mark;

/**
 * A detail of a record with another value.
 *
 * @param member the member of the record's state that shows it
 * @param json what that member then is
 */
record Revision(String table, String detail, Object value, String member, String json) {

    /** One at least of every detail of every record. */
    static Stream<Revision> all(OneOfEach.Ids ids) {
        return Stream.of(
                new Revision("actor", "name", "Née", "name", "Née"),
                new Revision("actor", "vouchedBy", Set.of(), "kind", "unnamed source"),
                new Revision("actor", "kind", ActorKind.PERSON, "kind", "person"),
                new Revision("actor", "description", "Other", "description", "Other"),
                new Revision("actor", "aliases", Set.of("B", "A"), "aliases", "[\"A\", \"B\"]"),
                new Revision("actor", "grammaticalNumber", GrammaticalNumber.SINGULAR, "grammaticalNumber", "singular"),
                new Revision("actor", "wikidataId", "Q2", "wikidataId", "Q2"),
                new Revision("actor", "webAddress", WebAddress.of("https://a.example/"), "webAddress", "https://a.example/"),
                new Revision("story", "title", "Other", "title", "Other"),
                new Revision("story", "standfirst", "Other", "standfirst", "Other"),
                new Revision("story", "frontPage", FrontPagePlace.FIRST, "frontPage", "first"),
                new Revision("story", "topics", Set.of(ids.get("other topic")), "topics", list(ids.get("other topic"))),
                new Revision("topic", "name", "Other", "name", "Other"),
                new Revision("topic", "description", "Other", "description", "Other"),
                new Revision("article", "headline", "Other", "headline", "Other"),
                new Revision("article", "kind", ArticleKind.INTERVIEW, "kind", "interview"),
                new Revision("article", "publisher", ids.get("actor"), "publisher", ids.get("actor").toString()),
                new Revision("article", "authors", List.of(ids.get("other actor"), ids.get("actor")), "authors",
                        list(ids.get("other actor"), ids.get("actor"))),
                new Revision("article", "webAddress", WebAddress.of("https://b.example/" + ids.get("article")), "webAddress",
                        "https://b.example/" + ids.get("article")),
                new Revision("article", "archivedAddress", WebAddress.of("https://c.example/"), "archivedAddress", "https://c.example/"),
                new Revision("article", "published", FuzzyDate.parse("2021~"), "published", "2021~"),
                new Revision("article", "language", "de", "language", "de"),
                new Revision("article", "summary", "Other", "summary", "Other"),
                new Revision("article", "reliesOn", Set.of(), "summary", "Other"),
                new Revision("claim", "text", "Other", "text", "Other"),
                new Revision("claim", "context", "Other", "context", "Other"),
                new Revision("claim", "event", FuzzyDate.parse("../2022-10"), "event", "../2022-10"),
                new Revision("claim", "about", Set.of(ids.get("other actor")), "about", list(ids.get("other actor"))),
                new Revision("claim", "topics", Set.of(ids.get("other topic")), "topics", list(ids.get("other topic"))),
                new Revision("claim", "links", Set.of(new ClaimLink(ClaimLinkKind.CONTRADICTS, ids.get("other claim"))), "links",
                        "[\"contradicts " + ids.get("other claim") + "\"]"),
                new Revision("statement", "claim", ids.get("other claim"), "claim", ids.get("other claim").toString()),
                new Revision("statement", "claim", ids.get("claim"), "claim", ids.get("claim").toString()),
                new Revision("statement", "actor", ids.get("other actor"), "actor", ids.get("other actor").toString()),
                new Revision("statement", "stance", Stance.DISPUTES, "stance", "disputes"),
                new Revision("statement", "said", FuzzyDate.parse("2022-10~"), "said", "2022-10~"),
                new Revision("statement", "quotation", "Other", "quotation", "Other"),
                new Revision("statement", "quotationLanguage", "de", "quotationLanguage", "de"),
                new Revision("statement", "translation", "Other", "translation", "Other"),
                new Revision("statement", "basis", Basis.INFERRED, "basis", "inferred"),
                new Revision("statement", "relays", List.of(ids.get("actor"), ids.get("other actor")), "relays",
                        list(ids.get("actor"), ids.get("other actor"))),
                new Revision("statement", "reports", Set.of(new ReportDetails(ids.get("other article"), null, "page 3", null)), "reports",
                        "[{\"article\": \"" + ids.get("other article") + "\", \"locator\": \"page 3\"}]"),
                new Revision("statement", "reports", Set.of(new ReportDetails(ids.get("other article"), null, "page 3", null,
                        new ReportCorrection(ReportStatus.RETRACTED, FuzzyDate.read("May 2024", LocalDate.EPOCH), "It was wrong"))),
                        "reports",
                        "[{\"status\": \"retracted\", \"article\": \"" + ids.get("other article") + "\", \"locator\": \"page 3\", "
                                + "\"statusDate\": \"2024-05\", \"statusNote\": \"It was wrong\", \"statusDateEntered\": \"May 2024\"}]"),
                new Revision("statement", "answers", ids.get("other statement"), "answers", ids.get("other statement").toString()),
                new Revision("statement", "aim", Aim.ATTRIBUTION, "aim", "attribution"),
                new Revision("rating", "claim", ids.get("other claim"), "claim", ids.get("other claim").toString()),
                new Revision("rating", "checker", ids.get("other actor"), "checker", ids.get("other actor").toString()),
                new Revision("rating", "rating", "زائف جزئيا", "rating", "زائف جزئيا"),
                new Revision("rating", "language", "ar", "language", "ar"),
                new Revision("rating", "meaning", Mark.UNPROVEN, "meaning", "unproven"),
                new Revision("rating", "article", ids.get("other article"), "article", ids.get("other article").toString()),
                new Revision("rating", "given", FuzzyDate.parse("2022-10~"), "given", "2022-10~"));
    }

    /** The details with this value. */
    Record of(Record details) throws ReflectiveOperationException {
        RecordComponent[] components = details.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(detail) ? value : components[i].getAccessor().invoke(details);
        }
        return details.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    private static String list(UUID... ids) {
        return Stream.of(ids).map(id -> "\"" + id + "\"").toList().toString();
    }
}
