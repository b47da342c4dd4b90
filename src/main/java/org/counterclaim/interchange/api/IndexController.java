package org.counterclaim.interchange.api;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.counterclaim.account.SiteAddress;

/** Serves the first address of the API, which leads to all others. */
@RestController
class IndexController {

    private final SiteAddress site;

    IndexController(SiteAddress site) {
        this.site = site;
    }

    @GetMapping(ApiPaths.V1)
    Map<String, Map<String, String>> index() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", site.of(ApiPaths.V1));
        return Map.of("links", links);
    }
}
