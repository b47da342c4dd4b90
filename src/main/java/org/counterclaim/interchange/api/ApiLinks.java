package org.counterclaim.interchange.api;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import org.counterclaim.account.SiteAddress;

/** The links of an answer, each by its relation (RFC 8288). */
final class ApiLinks {

    private final Map<String, String> all = new LinkedHashMap<>();
    private final SiteAddress site;

    /** @param self the path of the answer */
    ApiLinks(SiteAddress site, String self) {
        this.site = site;
        with("self", self);
    }

    /** Adds a link to a path, unless that is null. */
    ApiLinks with(String relation, @Nullable String path) {
        if (path != null) {
            all.put(relation, site.of(path));
        }
        return this;
    }

    Map<String, String> all() {
        return all;
    }

    /** Returns an answer; the header "Link" leads to what comes after it. */
    <T> ResponseEntity<T> answer(T body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        String next = all.get("next");
        return (next == null ? answer : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")).body(body);
    }
}
