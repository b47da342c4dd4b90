package org.counterclaim.desk;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordRepository;
import org.counterclaim.record.RecordType;

/** The form of a kind whose fields have no rules but those that its type declares; the first field holds the name. */
final class PlainForm<R extends PublishedRecord, D> extends RecordForm<R, D> {

    private final RecordType<R, D> type;
    private final RecordRepository<R, D> records;
    private final RecordUses uses;
    private final DuplicateNames doubles;

    PlainForm(RecordRepository<R, D> records, RecordUses uses, DuplicateNames doubles) {
        super(records);
        this.type = records.type();
        this.records = records;
        this.uses = uses;
        this.doubles = doubles;
    }

    @Override
    protected D details(FormReader entered, @Nullable R revised) {
        return entered.details(type.named().formName(), () -> type.readForm(entered));
    }

    @Override
    protected void warn(FormReader entered, D details, @Nullable R revised) {
        String name = type.name(details);
        if (revised == null || !type.name(records.book().details().apply(revised)).equals(name)) {
            doubles.question(this, name, revised == null ? null : revised.id())
                    .ifPresent(question -> entered.warn(type.named().formName(), question));
        }
    }

    @Override
    protected Optional<String> obstacle(R record) {
        return uses.obstacle(kind(), record.id());
    }
}
