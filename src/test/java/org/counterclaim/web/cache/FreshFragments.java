package org.counterclaim.web.cache;

import org.thymeleaf.ITemplateEngine;

/** Caches of fragments in which nothing is kept yet. */
public final class FreshFragments {

    private FreshFragments() {}

    public static FragmentCache of(ITemplateEngine templates) {
        return new FragmentCache(templates, new SharedCache(null));
    }
}
