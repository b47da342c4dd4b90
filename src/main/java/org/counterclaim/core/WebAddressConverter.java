package org.counterclaim.core;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores a {@link WebAddress} as its text. */
@Converter(autoApply = true)
final class WebAddressConverter implements AttributeConverter<WebAddress, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WebAddress address) {
        return address == null ? null : address.text();
    }

    @Override
    public @Nullable WebAddress convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : WebAddress.of(text);
    }
}
