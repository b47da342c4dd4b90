package org.counterclaim.history.log;

import java.time.Instant;

import org.counterclaim.record.FieldType;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;

/** The description of losses of the log as a kind of record; they appear only in the history. */
public final class LogLossType {

    private static final RecordField<LogLoss, Long> FIRST =
            RecordField.of("first", "First entry that is lost", FieldType.POSITION, LogLoss::first);

    private static final RecordField<LogLoss, Long> LAST =
            RecordField.of("last", "Last entry that is lost", FieldType.POSITION, LogLoss::last);

    private static final RecordField<LogLoss, Instant> SINCE =
            RecordField.of("since", "Last entry before these", FieldType.MOMENT, LogLoss::since);

    private static final RecordField<LogLoss, Instant> SIGNED =
            RecordField.of("signed", "Lost checkpoint signed", FieldType.MOMENT, LogLoss::signed);

    private static final RecordField<LogLoss, String> KEPT =
            RecordField.of("kept", "Last checkpoint that is kept", FieldType.PLAIN, LogLoss::kept);

    private static final RecordField<LogLoss, String> LOST =
            RecordField.of("lost", "Lost checkpoint", FieldType.PLAIN, LogLoss::lost);

    /** The type of losses. */
    public static final RecordType<LogLoss, LogLoss> TYPE = RecordType.of("loss", null, (LogLoss loss) -> loss)
            .called("losses")
            .told("put on record the loss of", "withheld the reason given for the loss of")
            .has(FIRST.column("first_entry"), LAST.column("last_entry"), SINCE, SIGNED.column("signed_at"), KEPT.column("kept_note"),
                    LOST.column("lost_note"));

    private LogLossType() {}
}
