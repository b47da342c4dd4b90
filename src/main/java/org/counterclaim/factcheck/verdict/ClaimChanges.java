package org.counterclaim.factcheck.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.reader.claim.PastVerdict;
import org.counterclaim.web.form.FormValues;

/** Finds out from the history what happened to a claim since a form was opened. */
@Repository
class ClaimChanges {

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("context", "its context");
        PARTS.put("event", "when it happened");
        PARTS.put("about", "whom it is about");
        PARTS.put("links", "the claims it is linked with");
        PARTS.put("stories", "the stories it stands in");
        PARTS.put("slug", "its address");
    }

    private final JdbcClient database;
    private final ObjectMapper json;

    ClaimChanges(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What happened since the revision and the verdict that the form names; a form that names none has seen nothing. */
    ClaimChange since(FormValues form, JudgedClaim now, List<PastVerdict> verdicts) {
        int seen = number(form.one(VerdictFields.SUPERSEDES));
        List<PastVerdict> others = verdicts.stream().filter(one -> one.verdict().number() > seen).toList();
        JsonNode is = state(now.id(), now.revision()).orElseThrow();
        Optional<JsonNode> was = state(now.id(), number(form.one(VerdictFields.VERSION)));
        if (was.isEmpty()) {
            return new ClaimChange(List.of(), List.of("what it says"), others, now.revision() + 1);
        }
        String before = was.get().path("text").asString("");
        String after = is.path("text").asString("");
        return new ClaimChange(before.equals(after) ? List.of() : WordDiff.of(before, after),
                PARTS.entrySet().stream().filter(part -> !Objects.equals(was.get().get(part.getKey()), is.get(part.getKey())))
                        .map(Map.Entry::getValue).toList(),
                others, now.revision() + 1);
    }

    private Optional<JsonNode> state(UUID claim, int revision) {
        return database.sql("""
                        select s.state from entry_state s join entry e using (position)
                        where e.record_id = :claim and e.record_version = :revision""")
                .param("claim", claim).param("revision", revision).query((row, number) -> json.readTree(row.getString("state"))).optional();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
