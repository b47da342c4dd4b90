package org.counterclaim.interchange.webhook;

import org.counterclaim.history.HistoryEntry;
import org.counterclaim.record.EntryAction;
import org.counterclaim.verdict.VerdictType;

/** The types of events: one for each thing that the history says was done, and one of its own for a verdict. */
public enum WebhookEventType {
    VERDICT_PUBLISHED("verdict.published", "A verdict is given"),
    RECORD_PUBLISHED("record.published", "A record is published"),
    RECORD_REVISED("record.revised", "A record is changed"),
    RECORD_RENAMED("record.renamed", "A record gets another address"),
    RECORD_WITHDRAWN("record.withdrawn", "A record is withdrawn"),
    RECORD_REINSTATED("record.reinstated", "A withdrawn record is put back"),
    RECORD_MERGED("record.merged", "A record is merged into another"),
    RECORD_PARTED("record.parted", "A merge is undone"),
    RECORD_WITHHELD("record.withheld", "Words of a record are taken down for legal reasons");

    private final String word;
    private final String label;

    WebhookEventType(String word, String label) {
        this.word = word;
        this.label = label;
    }

    static WebhookEventType of(HistoryEntry entry) {
        return entry.kind() == VerdictType.TYPE && entry.action() == EntryAction.CREATED ? VERDICT_PUBLISHED : switch (entry.action()) {
            case CREATED -> RECORD_PUBLISHED;
            case CHANGED -> RECORD_REVISED;
            case RENAMED -> RECORD_RENAMED;
            case WITHDRAWN -> RECORD_WITHDRAWN;
            case REINSTATED -> RECORD_REINSTATED;
            case MERGED -> RECORD_MERGED;
            case PARTED -> RECORD_PARTED;
            case WITHHELD -> RECORD_WITHHELD;
        };
    }

    /** Returns what happens, in words. */
    public String label() {
        return label;
    }

    /** Returns its name in what is sent, and in the database. */
    @Override
    public String toString() {
        return word;
    }
}
