package org.counterclaim.history.takedown;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.account.Account;
import org.counterclaim.account.Accounts;
import org.counterclaim.history.log.LogLoss;
import org.counterclaim.history.log.LogLosses;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordRepositories;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.Withholding;
import org.counterclaim.verdict.VerdictRedaction;
import org.counterclaim.verdict.Verdicts;
import org.counterclaim.web.form.EditConflictException;

/** Takes words out of records of any kind. */
@Component
class WithheldRecords {

    private final Accounts accounts;
    private final RecordRepositories records;
    private final Verdicts verdicts;
    private final VerdictRedaction verdictWords;
    private final LogLosses losses;

    WithheldRecords(Accounts accounts, RecordRepositories records, Verdicts verdicts, VerdictRedaction verdictWords, LogLosses losses) {
        this.accounts = accounts;
        this.records = records;
        this.verdicts = verdicts;
        this.verdictWords = verdictWords;
        this.losses = losses;
    }

    /**
     * Takes words out of a record.
     *
     * @throws EditConflictException if it no longer has the revision that was shown
     */
    void withhold(MatchedRecord group, Withholding what, ChangeReason change) {
        UUID id = group.id();
        switch (group.kind()) {
            case "account" -> {
                Account account = accounts.findById(id).orElseThrow();
                EditConflictException.throwUnless(account.revision() == group.version());
                account.withhold(what, change);
                accounts.save(account);
            }
            case "verdict" -> {
                EditConflictException.throwUnless(verdicts.findById(id).orElseThrow().revision() == group.version());
                verdictWords.withhold(id, what, change);
            }
            case "loss" -> {
                LogLoss loss = losses.findById(id).orElseThrow();
                EditConflictException.throwUnless(loss.revision() == group.version());
                loss.withhold(what, change);
                losses.save(loss);
            }
            default -> withhold(records.of(group.kind()), group, what, change);
        }
    }

    private static <R extends PublishedRecord> void withhold(RecordRepository<R, ?> records, MatchedRecord group, Withholding what,
            ChangeReason change) {
        R record = records.findById(group.id()).orElseThrow();
        EditConflictException.throwUnless(record.revision() == group.version());
        record.withhold(what, change);
        records.save(record);
    }
}
