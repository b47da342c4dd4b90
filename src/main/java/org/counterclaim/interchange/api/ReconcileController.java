package org.counterclaim.interchange.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.desk.ActorMatches;
import org.counterclaim.desk.ActorMatches.ActorMatch;
import org.counterclaim.web.QueryParameters;

/** Matches names with actors, as OpenRefine and its kin ask for it (Reconciliation Service API 0.2; without JSONP). */
@RestController
@RequestMapping(ApiFilter.RECONCILE)
class ReconcileController {

    private static final String TAG = "Matching names";
    private static final int MOST_SUGGESTED = 10;

    private final ActorMatches actors;
    private final SiteAddress site;

    ReconcileController(ActorMatches actors, SiteAddress site) {
        this.actors = actors;
        this.site = site;
    }

    record NamedType(String id, String name) {

        static NamedType of(String kind) {
            return new NamedType(kind, StringUtils.capitalize(kind));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Candidate(String id, String name, @Nullable String description, double score, boolean match, List<NamedType> type) {

        static Candidate of(ActorMatch actor) {
            return new Candidate(actor.slug(), actor.name(), actor.description(), actor.score(), actor.isSure(),
                    List.of(NamedType.of(actor.kind())));
        }
    }

    record Candidates(List<Candidate> result) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suggestion(String id, String name, @Nullable String description, List<NamedType> notable) {}

    record Suggestions(List<Suggestion> result) {}

    /** Returns what the service offers or, if there are queries, their results. */
    @GetMapping
    @ApiOperation(id = "getReconciliation", tag = TAG, summary = "Returns what the matching of names offers, or results",
            more = "Without queries, the manifest. A batch of queries has a limit of 50; long ones are better posted.",
            takes = ApiParameters.RECONCILIATION, answers = "manifest", example = "/api/v1/reconcile")
    Map<String, ?> read(@RequestParam Map<String, String> parameters) {
        return parameters.containsKey("queries") || parameters.containsKey("extend") ? results(parameters) : manifest();
    }

    @PostMapping
    @ApiOperation(id = "matchNames", tag = TAG, summary = "Finds the actors that names mean",
            more = "Takes a form with “queries”: a JSON object of up to 50 queries, each under a key of your choice, with the name as "
                    + "“query”. “type” narrows the kinds of actors down, “limit” the number of candidates. “score” goes to 100; “match” "
                    + "is true only if no other actor comes near.",
            answers = "candidates", refuses = {413, 415}, example = "/api/v1/reconcile",
            body = "queries=%7B%22q0%22%3A%7B%22query%22%3A%22Vladmir+Puttin%22%7D%7D")
    Map<String, ?> match(@RequestParam Map<String, String> parameters) {
        return results(parameters);
    }

    @GetMapping("/suggestions")
    @ApiOperation(id = "suggestActors", tag = TAG, summary = "Suggests actors for the beginning of a name",
            takes = ApiParameters.SUGGESTIONS, answers = "suggestions", example = "/api/v1/reconcile/suggestions?prefix=kaspa")
    Suggestions suggest(@RequestParam Map<String, String> parameters) {
        String prefix = new QueryParameters(parameters).text("prefix");
        List<ActorMatch> found = prefix == null ? List.of() : actors.of(List.of(ReconcileQuery.name(prefix)), List.of(Set.of())).getFirst();
        return new Suggestions(found.stream().limit(MOST_SUGGESTED).map(actor -> new Suggestion(actor.slug(), actor.name(),
                actor.description(), List.of(NamedType.of(actor.kind())))).toList());
    }

    private Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.1", "0.2"));
        manifest.put("name", "Actors of " + site.host());
        manifest.put("identifierSpace", site.of("/actors/"));
        manifest.put("schemaSpace", site.of("/method"));
        manifest.put("documentation", site.of("/api#names"));
        manifest.put("view", Map.of("url", site.of("/actors/") + "{{id}}"));
        manifest.put("defaultTypes", Stream.of(ActorKind.values()).map(kind -> NamedType.of(kind.toString())).toList());
        manifest.put("suggest", Map.of("entity",
                Map.of("service_url", site.origin(), "service_path", ApiFilter.RECONCILE + "/suggestions")));
        return manifest;
    }

    private Map<String, Candidates> results(Map<String, String> parameters) {
        Map<String, ReconcileQuery> queries = ReconcileQuery.read(parameters);
        List<ReconcileQuery> all = List.copyOf(queries.values());
        List<List<ActorMatch>> found = actors.of(all.stream().map(ReconcileQuery::name).toList(),
                all.stream().map(ReconcileQuery::types).toList());
        Map<String, Candidates> results = new LinkedHashMap<>();
        queries.keySet().forEach(key -> results.put(key, new Candidates(found.get(results.size()).stream()
                .limit(all.get(results.size()).limit()).map(Candidate::of).toList())));
        return results;
    }
}
