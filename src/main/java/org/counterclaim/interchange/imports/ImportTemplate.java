package org.counterclaim.interchange.imports;

import java.util.List;

import org.counterclaim.reader.file.CsvFile;

/** The table that editors fill in: one line for each statement. */
final class ImportTemplate {

    private static final List<ColumnMeaning> COLUMNS = List.of(ColumnMeaning.CLAIM, ColumnMeaning.SPEAKER, ColumnMeaning.STANCE,
            ColumnMeaning.SAID, ColumnMeaning.QUOTATION, ColumnMeaning.QUOTATION_LANGUAGE, ColumnMeaning.TRANSLATION, ColumnMeaning.TOLD_BY,
            ColumnMeaning.ANSWERS, ColumnMeaning.HEADLINE, ColumnMeaning.PUBLISHER, ColumnMeaning.ADDRESS, ColumnMeaning.PUBLISHED,
            ColumnMeaning.LANGUAGE,
            ColumnMeaning.WORDING, ColumnMeaning.CHECKER, ColumnMeaning.RATING, ColumnMeaning.REVIEW_ADDRESS);

    /** Its head, a line of comma-separated values. */
    static final String HEAD = CsvFile.line(COLUMNS.getFirst().label(), COLUMNS.stream().skip(1).map(ColumnMeaning::label).toList());

    private ImportTemplate() {}
}
