package org.counterclaim.web.cache;

import org.thymeleaf.ITemplateEngine;

/** Makes caches of fragments that are still empty. */
public final class FreshFragments {

    private FreshFragments() {}

    public static FragmentCache of(ITemplateEngine templates) {
        return new FragmentCache(templates, new SharedCache(null));
    }
}
