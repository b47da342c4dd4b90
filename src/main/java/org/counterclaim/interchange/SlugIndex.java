package org.counterclaim.interchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordRepository;

/** The records of one kind that are on record, by the slugs that a bundle uses for them. */
final class SlugIndex<R extends PublishedRecord> {

    private static final int AT_ONCE = 1000;

    private final Map<String, R> bySlug = new HashMap<>();
    private final Map<String, String> sameAs = new HashMap<>();

    /** Looks them up by their present slugs, then the rest by former ones. */
    static <R extends PublishedRecord> SlugIndex<R> in(RecordRepository<R, ?> records, Set<Slug> slugs) {
        SlugIndex<R> found = new SlugIndex<>();
        parts(slugs).forEach(part -> records.findBySlugIn(part).forEach(one -> found.put(one.slug().toString(), one)));
        parts(slugs.stream().filter(slug -> !found.bySlug.containsKey(slug.toString())).toList())
                .forEach(part -> records.findByFormerSlugIn(part)
                        .forEach(one -> part.stream().filter(one::isAt).forEach(slug -> found.put(slug.toString(), one))));
        return found;
    }

    /** Parts small enough to be the parameters of one query. */
    static <T> List<List<T>> parts(Collection<T> all) {
        return all.stream().gather(Gatherers.<T>windowFixed(AT_ONCE)).toList();
    }

    void put(String slug, R record) {
        bySlug.put(slug, record);
    }

    /** Makes a slug of the bundle mean the same record as another one, which need not be on record yet. */
    void same(String slug, String other) {
        sameAs.put(slug, other);
    }

    @Nullable
    R get(@Nullable String slug) {
        return bySlug.get(sameAs.getOrDefault(slug, slug));
    }

    /** Returns the record's present slug, if it is on record; two slugs with the same present slug mean the same record. */
    String present(String slug) {
        R record = get(slug);
        return record == null ? sameAs.getOrDefault(slug, slug) : record.slug().toString();
    }

    /** Whether two slugs in a bundle mean the same record. */
    boolean same(BundleNode one, BundleNode other) {
        String slug = one.orNull();
        String otherSlug = other.orNull();
        return slug != null && otherSlug != null && present(slug).equals(present(otherSlug));
    }

    UUID id(BundleNode slug) {
        return Objects.requireNonNull(get(slug.text()), slug.path()).id();
    }

    /** Returns the id of the record referred to; null if there is no reference. */
    @Nullable
    UUID idOrNull(BundleNode slug) {
        return slug.orNull() == null ? null : id(slug);
    }

    /** Returns the ids of the records referred to, each once and in order, as far as they are on record yet. */
    List<UUID> ids(List<BundleNode> slugs) {
        return slugs.stream().map(slug -> get(slug.text())).filter(Objects::nonNull).map(PublishedRecord::id).distinct().toList();
    }

    boolean hasAll(List<BundleNode> slugs) {
        return slugs.stream().allMatch(slug -> get(slug.text()) != null);
    }
}
