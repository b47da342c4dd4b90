package org.counterclaim.desk.list;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.account.SignedIn;
import org.counterclaim.reader.list.BoundedCount;
import org.counterclaim.reader.list.RecordList;

/** Counts the records of a list in each state, by one query. */
@Repository
class StateCounts {

    private final JdbcClient database;

    StateCounts(JdbcClient database) {
        this.database = database;
    }

    /** Returns the states with their numbers, as this editor sees them. */
    List<StateChoices.Choice> of(RecordList list, SignedIn by) {
        return database.sql("""
                        select (select count(*) from (select from %s%s limit :most) p) published,
                            (select count(*) from private.draft
                                where form = :form and (account_id = :account or handed_in_at is not null)) drafts,
                            (select count(*) from (select from %s where withdrawn_at is not null limit :most) w) withdrawn"""
                .formatted(list.source(), list == RecordList.CLAIMS ? " where not withdrawn" : "", list.one()))
                .param("form", list.toString()).param("account", by.id()).param("most", BoundedCount.MOST + 1)
                .query((row, number) -> List.of(
                        new StateChoices.Choice(ListedState.PUBLISHED, new BoundedCount(row.getInt("published"))),
                        new StateChoices.Choice(ListedState.DRAFTS, new BoundedCount(row.getInt("drafts"))),
                        new StateChoices.Choice(ListedState.WITHDRAWN, new BoundedCount(row.getInt("withdrawn")))))
                .single();
    }
}
