package org.counterclaim.interchange;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.FieldSource;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordType;

/**
 * The fields of a record in a bundle that has no faults.
 *
 * @param node the record, or a part of one
 * @param onRecord the records that its slugs refer to
 * @param present a date of the record as it is on record, by the name of its field; null if there is none. A date that means the same as
 *     the bundle's is kept, because it may have the words in which it was entered.
 */
record BundleFields(BundleNode node, KnownRecords onRecord, Function<String, @Nullable FuzzyDate> present) implements FieldSource {

    /** Returns the fields of a record of a kind. */
    static <R extends PublishedRecord, D> BundleFields of(BundleNode node, KnownRecords onRecord, RecordType<R, D> type,
            SlugIndex<R> found, Function<R, D> details) {
        R present = found.get(node.text("slug"));
        return new BundleFields(node, onRecord, present == null ? name -> null : name -> date(type, details.apply(present), name));
    }

    private static <D> @Nullable FuzzyDate date(RecordType<?, D> type, D present, String name) {
        return type.written().stream().filter(field -> field.name().equals(name)).map(field -> field.of(present))
                .filter(FuzzyDate.class::isInstance).map(FuzzyDate.class::cast).findAny().orElse(null);
    }

    @Override
    public @Nullable String textOrNull(String name) {
        return node.orNull(name);
    }

    @Override
    public List<String> texts(String name) {
        return node.each(name).stream().map(BundleNode::text).toList();
    }

    @Override
    public <E extends Enum<E>> @Nullable E wordOrNull(String name, E[] all) {
        String word = node.orNull(name);
        return word == null ? null : EnumWords.parse(all, word);
    }

    @Override
    public @Nullable FuzzyDate dateOrNull(String name) {
        return BundleValues.date(node.at(name), present.apply(name));
    }

    @Override
    public @Nullable WebAddress addressOrNull(String name) {
        return BundleValues.address(node.at(name));
    }

    @Override
    public @Nullable String languageOrNull(String name) {
        return node.orNull(name);
    }

    @Override
    public @Nullable UUID idOrNull(String name, String kind) {
        return onRecord.of(kind).idOrNull(node.at(name));
    }

    @Override
    public List<UUID> ids(String name, String kind) {
        return onRecord.of(kind).ids(node.each(name));
    }

    @Override
    public List<BundleFields> parts(String name) {
        return node.each(name).stream().map(part -> new BundleFields(part, onRecord, any -> null)).toList();
    }
}
