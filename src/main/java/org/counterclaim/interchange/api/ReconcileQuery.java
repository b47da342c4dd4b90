package org.counterclaim.interchange.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.InputText;
import org.counterclaim.web.error.ProblemAnswer;

/**
 * A name to be matched with actors.
 *
 * @param types the words for the kinds of actors among which to look; empty for all
 * @param limit how many candidates at most
 */
record ReconcileQuery(String name, Set<String> types, int limit) {

    static final int MOST = 50;

    /** Parts of the protocol: JSONP, which would let other sites' pages run our answers, and data extension. */
    private static final List<String> NOT_OFFERED = List.of("callback", "extend");

    private static final int LONGEST_NAME = 200;
    private static final int MOST_CANDIDATES = 25;
    private static final int USUAL_CANDIDATES = 5;
    private static final String FORM = "Send “queries” as a JSON object like {\"q0\": {\"query\": \"A name\"}}.";

    /**
     * Reads a batch of queries, each under its key.
     *
     * @throws ErrorResponseException if there are too many, or they are not in the form of the protocol
     */
    static Map<String, ReconcileQuery> read(Map<String, String> parameters) {
        NOT_OFFERED.stream().filter(parameters::containsKey).findFirst().ifPresent(name -> {
            throw refused("“%s” is not offered here. %s".formatted(name, FORM));
        });
        JsonNode queries = json(parameters.getOrDefault("queries", ""));
        if (!queries.isObject() || queries.isEmpty()) {
            throw refused(FORM);
        }
        if (queries.size() > MOST) {
            throw refused(queries.size() + " queries are too many for one batch. Send at most " + MOST + " at a time.");
        }
        Map<String, ReconcileQuery> all = new LinkedHashMap<>();
        queries.properties().forEach(query -> all.put(query.getKey(), of(query.getValue())));
        return all;
    }

    private static JsonNode json(String batch) {
        try {
            return JsonMapper.shared().readTree(batch);
        } catch (JacksonException malformed) {
            throw refused("“queries” is not JSON. " + FORM);
        }
    }

    private static ReconcileQuery of(JsonNode query) {
        JsonNode name = query.path("query");
        if (!name.isString() || !InputText.isKeepable(name.asString())) {
            throw refused("Each query needs the name to look for as “query”. " + FORM);
        }
        JsonNode type = query.path("type");
        Set<String> types = (type.isArray() ? type.valueStream() : type.isString() ? Stream.of(type)
                : Stream.<JsonNode>empty())
                .map(one -> one.isString() ? one.asString() : one.path("id").asString("")).collect(Collectors.toSet());
        return new ReconcileQuery(name(name.asString()), types,
                Math.clamp(query.path("limit").asInt(USUAL_CANDIDATES), 1, MOST_CANDIDATES));
    }

    /** Returns a name as it is looked for; names longer than any on record are cut. */
    static String name(String typed) {
        return InputText.beginning(typed.strip(), LONGEST_NAME);
    }

    private static ErrorResponseException refused(String words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words);
        problem.setType(ProblemAnswer.type("batch"));
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
