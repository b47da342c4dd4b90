package org.counterclaim.reader.search;

import java.util.UUID;

/** What is shown of a record that was found. */
public sealed interface SearchRow permits SearchPage.ClaimRow, SearchPage.StatementRow, SearchPage.StoryRow, SearchPage.ActorRow,
        SearchPage.TopicRow, SearchPage.ArticleRow {

    /** Returns the record's id. */
    UUID id();
}
