package org.counterclaim.web;

import java.util.Collection;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Template fragments that depend on one value only, rendered once for each value. The value is the key: a fragment is
 * used again exactly while everything that it shows is equal.
 */
@Component("fragments")
public class Fragments {

    private static final int MOST_CHARACTERS = 24 << 20;

    private record Key(String fragment, Record value) {}

    private final ITemplateEngine templates;
    private final Cache<Key, String> rendered = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String html) -> html.length() + 500)
            .build();

    Fragments(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * The HTML of a template that knows the value as {@code it}.
     *
     * @param fragment the template, such as {@code timeline/entry}
     * @param value a record that equals another exactly where both look the same
     */
    public String of(String fragment, Record value) {
        return rendered.get(new Key(fragment, value), this::render);
    }

    /** The HTML of a template for each of the values, one after the other. */
    public String all(String fragment, Collection<? extends Record> values) {
        return String.join("", values.stream().map(value -> of(fragment, value)).toList());
    }

    private String render(Key key) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("it", key.value());
        return templates.process(key.fragment(), context);
    }
}
