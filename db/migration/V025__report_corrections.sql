-- What became of a report at its outlet: corrected, retracted, deleted, or found as it was published. A report without it is unchecked.

alter table report
    add column status text check (status in ('as published', 'corrected', 'retracted', 'deleted')),
    add column status_date_edtf text,
    add column status_date_entered text check (char_length(status_date_entered) between 1 and 200),
    add column status_date_earliest bigint,
    add column status_date_latest bigint,
    add column status_note text check (char_length(status_note) between 1 and 500),
    add constraint report_status_date_is_whole
        check (num_nulls(status_date_edtf, status_date_earliest, status_date_latest) in (0, 3)),
    add constraint report_status_date_is_edtf check (is_edtf(status_date_edtf, status_date_earliest, status_date_latest)),
    add constraint report_status_is_said check (status is not null or num_nonnulls(status_date_edtf, status_note) = 0);
comment on column report.status is 'What became of it at its outlet; null if nobody has checked.';
comment on column report.status_date_edtf is 'When the outlet did so or, if it is as published, when somebody checked.';
comment on column report.status_note is 'What the outlet says of it, in the editor''s words.';
