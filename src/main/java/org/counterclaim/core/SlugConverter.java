package org.counterclaim.core;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores a {@link Slug} as its text. */
@Converter(autoApply = true)
final class SlugConverter implements AttributeConverter<Slug, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Slug slug) {
        return slug == null ? null : slug.text();
    }

    @Override
    public @Nullable Slug convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Slug.of(text);
    }
}
