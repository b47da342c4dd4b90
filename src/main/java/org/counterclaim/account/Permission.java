package org.counterclaim.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import org.counterclaim.record.RecordAddresses;

/**
 * A row of the table of permissions: who may use a method on the addresses of a pattern. An address without a row answers 404 to everybody.
 *
 * @param path a pattern of Spring's {@code PathPattern}, written as the controller writes it
 * @param scope what a personal token must be allowed to do, besides what its owner must be; null if any token will do, and for pages, which
 *     no token opens
 * @param longestBody in bytes
 */
record Permission(HttpMethod method, String path, Who who, @Nullable TokenScope scope, int longestBody, RequestMatcher address) {

    /** Where programs ask. Only here, tokens say who asks, and sessions do not. */
    static final String API = "/api/";

    /** RFC 7396. */
    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** A form of a few fields, each byte percent-encoded. */
    private static final int FEW_FIELDS = 128 << 10;

    /** A megabyte of text, each byte percent-encoded. */
    private static final int LONG_TEXT = 4 << 20;

    /** A record in JSON. */
    private static final int JSON = 1 << 20;

    /** A file, with a form of a few fields. */
    private static final int FILE = 17 << 20;

    /** A form of one field, which mail programs send in either encoding (RFC 8058, section 3.2). */
    private static final int ONE_FIELD = 4 << 10;

    /** The address at which a mail program ends what its mails are about. */
    static final String ONE_CLICK = "/following/{token}/end";

    /** Who may use an address. No role includes another. */
    enum Who {
        ANYONE(null),
        SIGNED_IN(null),
        EDITOR(Role.EDITOR),
        FACT_CHECKER(Role.FACT_CHECKER),
        ADMINISTRATOR(Role.ADMINISTRATOR);

        private final @Nullable Role role;

        Who(@Nullable Role role) {
            this.role = role;
        }

        /** Returns the role that is needed; null if none is. */
        @Nullable
        Role role() {
            return role;
        }

        /** Whether this person is admitted or, for null, somebody who is not signed in. */
        boolean admits(@Nullable SignedIn person) {
            return this == ANYONE || (person != null && (role == null || person.is(role)));
        }
    }

    /** The addresses at which editors write records of each kind. */
    private static final String RECORDS = "/desk/" + RecordAddresses.ANY;

    /** The addresses at which programs write them. */
    private static final String API_RECORDS = "/api/v1/" + RecordAddresses.ANY;

    /** The addresses at which readers send requests about a record. */
    private static final String REQUESTS = "/" + RecordAddresses.ANY + "/{slug}/requests";

    /** The addresses of the lists of records. */
    private static final String LISTS = "/{plural:stories|claims|actors|articles}";

    /** The addresses of records' histories. */
    private static final String HISTORY = "/" + RecordAddresses.ANY + "/{slug}/history";

    /** The addresses at which editors merge records. */
    private static final String MERGEABLE = "/desk/" + RecordAddresses.MERGEABLE;

    /** The whole table. */
    static final List<Permission> TABLE = List.of(
            read("/", Who.ANYONE),
            read(LISTS, Who.ANYONE),
            read(LISTS + ".{format:csv|json|atom}", Who.ANYONE),
            read("/stories/{slug}", Who.ANYONE),
            read("/stories/{slug}.json", Who.ANYONE),
            read("/stories/{slug}.csv", Who.ANYONE),
            read("/stories/{slug}.timeline.json", Who.ANYONE),
            read("/stories/{slug}.atom", Who.ANYONE),
            read("/stories/{slug}.bib", Who.ANYONE),
            read("/stories/{slug}.csl.json", Who.ANYONE),
            read("/claims/{slug}", Who.ANYONE),
            read("/claims/{slug}.atom", Who.ANYONE),
            read("/claims/{slug}.jsonld", Who.ANYONE),
            read("/claims/{slug}.bib", Who.ANYONE),
            read("/claims/{slug}.csl.json", Who.ANYONE),
            read(REQUESTS, Who.ANYONE),
            write(REQUESTS, Who.ANYONE),
            read("/requests/{id}", Who.ANYONE),
            read("/follow", Who.ANYONE),
            write("/follow", Who.ANYONE),
            read("/following/{token}", Who.ANYONE),
            write("/following/{token}", Who.ANYONE),
            read(ONE_CLICK, Who.ANYONE),
            row(HttpMethod.POST, ONE_CLICK, Who.ANYONE, ONE_FIELD),
            read("/actors/{slug}", Who.ANYONE),
            read("/actors/{slug}.atom", Who.ANYONE),
            read("/articles/{slug}", Who.ANYONE),
            read("/topics", Who.ANYONE),
            read("/topics/{slug}", Who.ANYONE),
            read("/statements/{slug}", Who.ANYONE),
            read("/ratings/{slug}", Who.ANYONE),
            read("/history", Who.ANYONE),
            read("/history/{position}", Who.ANYONE),
            read(HISTORY, Who.ANYONE),
            read(HISTORY + "/{revision}", Who.ANYONE),
            read("/feeds/history.atom", Who.ANYONE),
            read("/feeds/claim-reviews.json", Who.ANYONE),
            read("/method", Who.ANYONE),
            read("/search", Who.ANYONE),
            read("/search.{format:csv|json|atom}", Who.ANYONE),
            read("/search/suggestions", Who.ANYONE),
            read("/api", Who.ANYONE),
            read("/api/v1", Who.ANYONE),
            read("/api/v1/openapi.json", Who.ANYONE),
            read("/api/v1" + LISTS, Who.ANYONE),
            read("/api/v1/search", Who.ANYONE),
            read("/api/v1/changes", Who.ANYONE),
            read("/api/v1/reconcile", Who.ANYONE),
            write("/api/v1/reconcile", Who.ANYONE),
            read("/api/v1/reconcile/suggestions", Who.ANYONE),
            read("/api/v1/" + RecordAddresses.ANY + "/{slug}", Who.ANYONE),
            read("/api/v1" + HISTORY, Who.ANYONE),
            read("/api/v1/claims/{slug}/verdicts", Who.ANYONE),
            read("/log/checkpoint", Who.ANYONE),
            read("/log/checkpoint/{size}", Who.ANYONE),
            read("/log/key", Who.ANYONE),
            read("/log/tile/{*path}", Who.ANYONE),
            read("/log/words/{*path}", Who.ANYONE),
            read("/log/records/{type}", Who.ANYONE),
            read("/claims/{slug}/verdicts/{number}.tlog-proof", Who.ANYONE),
            read("/assets/{hash}/{name}", Who.ANYONE),
            read("/favicon.svg", Who.ANYONE),
            read("/embed.js", Who.ANYONE),
            read("/embed/stories/{slug}", Who.ANYONE),
            read("/embed/claims/{slug}", Who.ANYONE),
            read("/oembed", Who.ANYONE),
            read("/robots.txt", Who.ANYONE),
            read("/.well-known/security.txt", Who.ANYONE),
            read("/sitemap.xml", Who.ANYONE),
            read("/sitemaps/{name}.xml", Who.ANYONE),
            read("/story-bundle.schema.json", Who.ANYONE),
            read("/claim-review.schema.json", Who.ANYONE),
            read("/actuator/health", Who.ANYONE),
            read("/actuator/health/{probe:liveness|readiness|record|log}", Who.ANYONE),
            read("/livez", Who.ANYONE),
            read("/readyz", Who.ANYONE),
            read("/sign-in", Who.ANYONE),
            writeLong("/sign-in", Who.ANYONE),
            writeLong("/sign-in/passkeys", Who.ANYONE),
            write("/sign-in/passkeys/challenges", Who.ANYONE),
            read("/sign-in/providers/{provider}", Who.ANYONE),
            read("/sign-in/providers/{provider}/answers", Who.ANYONE),
            write("/sign-in/providers/{provider}/logouts", Who.ANYONE),
            write("/sign-out", Who.ANYONE),
            read("/invitations/{token}", Who.ANYONE),
            write("/invitations/{token}", Who.ANYONE),
            read("/set-up/{token}", Who.ANYONE),
            write("/set-up/{token}", Who.ANYONE),
            read("/api/v1/token", Who.SIGNED_IN),
            json(HttpMethod.POST, "/api/v1/drafts/" + RecordAddresses.ANY, TokenScope.WRITE_DRAFTS),
            json(HttpMethod.POST, API_RECORDS, TokenScope.WRITE_RECORDS),
            json(HttpMethod.PUT, API_RECORDS + "/{slug}", TokenScope.WRITE_RECORDS),
            json(HttpMethod.PATCH, API_RECORDS + "/{slug}", TokenScope.WRITE_RECORDS),
            json(HttpMethod.POST, API_RECORDS + "/{slug}/withdrawal", TokenScope.WITHDRAW_RECORDS),
            json(HttpMethod.POST, API_RECORDS + "/{slug}/reinstatement", TokenScope.WITHDRAW_RECORDS),
            read("/account", Who.SIGNED_IN),
            write("/account/sign-outs", Who.SIGNED_IN),
            write("/account/zone", Who.SIGNED_IN),
            write("/account/password", Who.SIGNED_IN),
            write("/account/passkeys", Who.SIGNED_IN),
            write("/account/passkeys/removals", Who.SIGNED_IN),
            read("/account/tokens", Who.SIGNED_IN),
            write("/account/tokens", Who.SIGNED_IN),
            write("/account/tokens/revocations", Who.SIGNED_IN),
            read("/account/interests", Who.FACT_CHECKER),
            write("/account/interests", Who.FACT_CHECKER),
            write("/account/interests/endings", Who.FACT_CHECKER),
            read("/admin", Who.ADMINISTRATOR),
            write("/admin/maintenance", Who.ADMINISTRATOR),
            write("/admin/maintenance/ending", Who.ADMINISTRATOR),
            read("/admin/accounts", Who.ADMINISTRATOR),
            write("/admin/accounts", Who.ADMINISTRATOR),
            read("/admin/accounts/{slug}", Who.ADMINISTRATOR),
            write("/admin/accounts/{slug}/roles", Who.ADMINISTRATOR),
            write("/admin/accounts/{slug}/locks", Who.ADMINISTRATOR),
            write("/admin/accounts/{slug}/unlockings", Who.ADMINISTRATOR),
            write("/admin/accounts/{slug}/links", Who.ADMINISTRATOR),
            write("/admin/accounts/{slug}/token-revocations", Who.ADMINISTRATOR),
            write("/admin/accounts/{slug}/unlinkings", Who.ADMINISTRATOR),
            read("/review", Who.FACT_CHECKER),
            read("/review/assignments", Who.FACT_CHECKER),
            write("/review/claims/{slug}/assignment", Who.FACT_CHECKER),
            write("/review/claims/{slug}/release", Who.FACT_CHECKER),
            write("/review/claims/{slug}/handover", Who.FACT_CHECKER),
            read("/views", Who.SIGNED_IN),
            write("/views", Who.SIGNED_IN),
            write("/views/{id}/removal", Who.SIGNED_IN),
            write("/review/views", Who.FACT_CHECKER),
            write("/review/views/{id}/removal", Who.FACT_CHECKER),
            read("/review/requests", Who.FACT_CHECKER),
            write("/review/requests/{id}/settlement", Who.FACT_CHECKER),
            write("/review/requests/{id}/reopening", Who.FACT_CHECKER),
            write("/review/requests/{id}/handover", Who.FACT_CHECKER),
            read("/desk/requests", Who.EDITOR),
            write("/desk/requests/{id}/settlement", Who.EDITOR),
            write("/desk/requests/{id}/reopening", Who.EDITOR),
            write("/desk/requests/{id}/handover", Who.EDITOR),
            read("/admin/takedowns", Who.ADMINISTRATOR),
            writeLong("/admin/takedowns", Who.ADMINISTRATOR),
            writeLong("/admin/takedowns/finds", Who.ADMINISTRATOR),
            writeLong("/admin/takedowns/confirmations", Who.ADMINISTRATOR),
            read("/admin/archive", Who.ADMINISTRATOR),
            read("/admin/archive.zip", Who.ADMINISTRATOR),
            read("/admin/bundles", Who.ADMINISTRATOR),
            writeLong("/admin/bundles", Who.ADMINISTRATOR),
            writeLong("/admin/bundles/previews", Who.ADMINISTRATOR),
            writeLong("/admin/bundles/edits", Who.ADMINISTRATOR),
            read("/admin/outgoing", Who.ADMINISTRATOR),
            write("/admin/outgoing", Who.ADMINISTRATOR),
            read("/admin/webhooks", Who.ADMINISTRATOR),
            write("/admin/webhooks", Who.ADMINISTRATOR),
            read("/admin/webhooks/{id}", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}/pause", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}/resumption", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}/removal", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}/secrets", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}/tests", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}/sendings", Who.ADMINISTRATOR),
            write("/admin/webhooks/{id}/replays", Who.ADMINISTRATOR),
            read("/desk", Who.EDITOR),
            read("/desk/gaps", Who.EDITOR),
            read("/desk" + LISTS, Who.EDITOR),
            writeLong("/desk/publications", Who.EDITOR),
            read("/desk/rating-labels", Who.EDITOR),
            write("/desk/rating-labels", Who.EDITOR),
            write("/desk/rating-labels/{id}/removal", Who.EDITOR),
            read("/desk/taggings", Who.EDITOR),
            writeLong("/desk/taggings", Who.EDITOR),
            read("/desk/imports", Who.EDITOR),
            row(HttpMethod.POST, "/desk/imports", Who.EDITOR, FILE),
            read("/desk/imports/template.csv", Who.EDITOR),
            read("/desk/imports/{id}", Who.EDITOR),
            writeLong("/desk/imports/{id}", Who.EDITOR),
            read("/desk/imports/{id}/progress", Who.EDITOR),
            read("/desk/imports/{id}/refused.csv", Who.EDITOR),
            write("/desk/imports/{id}/pause", Who.EDITOR),
            write("/desk/imports/{id}/resumption", Who.EDITOR),
            write("/desk/imports/{id}/cancellation", Who.EDITOR),
            write("/desk/imports/{id}/undoing", Who.EDITOR),
            write("/desk/imports/{id}/removal", Who.EDITOR),
            read("/desk/date-readings", Who.EDITOR),
            read("/desk/offers", Who.EDITOR),
            read("/desk/intake", Who.EDITOR),
            writeLong("/desk/intake", Who.EDITOR),
            read("/desk/intake/{id}/offers", Who.EDITOR),
            read("/desk/intake/{id}", Who.EDITOR),
            writeLong("/desk/intake/{id}/article", Who.EDITOR),
            writeLong("/desk/intake/{id}/statements", Who.EDITOR),
            write("/desk/intake/{id}/removal", Who.EDITOR),
            read("/desk/drafts/{key}", Who.EDITOR),
            writeLong("/desk/drafts/{key}", Who.EDITOR),
            write("/desk/drafts/{key}/handover", Who.EDITOR),
            write("/desk/drafts/{key}/return", Who.EDITOR),
            write("/desk/drafts/{key}/removal", Who.EDITOR),
            read(RECORDS + "/new", Who.EDITOR),
            read(RECORDS + "/suggestions", Who.EDITOR),
            writeLong(RECORDS, Who.EDITOR),
            read(RECORDS + "/{slug}", Who.EDITOR),
            writeLong(RECORDS + "/{slug}", Who.EDITOR),
            writeLong(RECORDS + "/{slug}/withdrawal", Who.EDITOR),
            writeLong(RECORDS + "/{slug}/reinstatement", Who.EDITOR),
            read(RECORDS + "/{slug}/versions/{revision}", Who.EDITOR),
            writeLong(RECORDS + "/{slug}/versions/{revision}", Who.EDITOR),
            read(MERGEABLE + "/{slug}/merger", Who.EDITOR),
            writeLong(MERGEABLE + "/{slug}/merger", Who.EDITOR),
            read("/desk/merges", Who.EDITOR),
            read("/desk/merges/{id}/undoing", Who.EDITOR),
            write("/desk/merges/{id}/undoing", Who.EDITOR),
            read("/claims/{slug}/verdicts/new", Who.FACT_CHECKER),
            writeLong("/claims/{slug}/verdicts", Who.FACT_CHECKER),
            writeLong("/claims/{slug}/verdicts/preview", Who.FACT_CHECKER),
            read("/review/{plural:actors|articles|statements}/suggestions", Who.FACT_CHECKER),
            read("/review/date-readings", Who.FACT_CHECKER),
            read("/review/proposals", Who.FACT_CHECKER),
            read("/review/proposals/{id}", Who.FACT_CHECKER),
            writeLong("/review/proposals/{id}/approval", Who.FACT_CHECKER),
            writeLong("/review/proposals/{id}/return", Who.FACT_CHECKER),
            writeLong("/review/proposals/{id}/withdrawal", Who.FACT_CHECKER));

    private static Permission read(String path, Who who) {
        return row(HttpMethod.GET, path, who, 0);
    }

    private static Permission write(String path, Who who) {
        return row(HttpMethod.POST, path, who, FEW_FIELDS);
    }

    /** Returns a row for a form that may hold long texts, or bring back one that was refused before. */
    private static Permission writeLong(String path, Who who) {
        return row(HttpMethod.POST, path, who, LONG_TEXT);
    }

    /** Returns a row for programs that write as editors do. */
    private static Permission json(HttpMethod method, String path, TokenScope scope) {
        return row(method, path, Who.EDITOR, scope, JSON);
    }

    private static Permission row(HttpMethod method, String path, Who who, int longestBody) {
        return row(method, path, who, null, longestBody);
    }

    private static Permission row(HttpMethod method, String path, Who who, @Nullable TokenScope scope, int longestBody) {
        return new Permission(method, path, who, scope, longestBody, PathPatternRequestMatcher.withDefaults().matcher(path));
    }

    /** Whether it is for programs. */
    boolean isApi() {
        return path.startsWith(API);
    }

    /** Whether somebody is admitted who makes a request by a session or a token. */
    boolean admits(@Nullable SignedIn person, @Nullable Authentication by) {
        return who.admits(person) && (scope == null || (by != null && scope.isIn(by)));
    }

    /**
     * Whether a body may be of a media type.
     *
     * @param type in small letters, without parameters
     */
    boolean takes(String type) {
        return switch (type) {
            case MediaType.APPLICATION_FORM_URLENCODED_VALUE -> longestBody != JSON;
            case MediaType.MULTIPART_FORM_DATA_VALUE -> longestBody == FILE || longestBody == ONE_FIELD;
            case MediaType.APPLICATION_JSON_VALUE -> longestBody == JSON && !method.equals(HttpMethod.PATCH);
            case MERGE_PATCH -> method.equals(HttpMethod.PATCH);
            default -> false;
        };
    }

    /** Whether a person may read the page at a path without variables; false if there is no page. */
    static boolean mayRead(String path, SignedIn person) {
        return TABLE.stream().anyMatch(row -> row.method.equals(HttpMethod.GET) && row.path.equals(path) && row.who.admits(person));
    }

    /** Returns the row for a request, if there is one. */
    static Optional<Permission> of(HttpServletRequest request) {
        return TABLE.stream().filter(row -> row.covers(request)).findAny();
    }

    /** Whether this row is for a request. Permission to GET includes HEAD. */
    boolean covers(HttpServletRequest request) {
        return methods().anyMatch(request.getMethod()::equals) && address.matches(request);
    }

    /** Returns the methods that have a row at a request's address; empty if nothing is there. */
    static Set<String> methodsAt(HttpServletRequest request) {
        return TABLE.stream().filter(row -> row.address.matches(request)).flatMap(Permission::methods)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> methods() {
        return method.equals(HttpMethod.GET) ? Stream.of("GET", "HEAD") : Stream.of(method.name());
    }
}
