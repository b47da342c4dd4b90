package org.counterclaim.reader.list;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.PluralWords;
import org.counterclaim.core.date.FuzzyDate;

/**
 * An article in a list.
 *
 * @param kind the word for its kind
 * @param language a tag of BCP 47; null if it is not on record
 * @param said statements that it carries, the first of them, in words
 * @param carried how many it carries
 */
public record ArticleRow(Head head, String kind, @Nullable Link publisher, @Nullable FuzzyDate published, @Nullable String language,
        @Nullable String webAddress, List<Link> said, int carried) implements ListRow {

    @Override
    public RecordList list() {
        return RecordList.ARTICLES;
    }

    /** Returns how many more statements it carries. */
    public int more() {
        return carried - said.size();
    }

    /** Returns the language's name; null if it is not on record. */
    public @Nullable String languageName() {
        return language == null ? null : LanguageNames.name(language);
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(kind, publisher == null ? null : publisher.name(), published == null ? null : published.edtf(), language,
                webAddress, carried, ListRow.names(said));
    }

    @Override
    public String summary() {
        return (publisher == null ? "" : publisher.name() + ", ") + kind + (published == null ? "" : ", " + published.words())
                + ". Carries " + PluralWords.count(carried, "statement") + ".";
    }
}
