package org.counterclaim.interchange.imports;

import java.time.LocalDate;

import org.counterclaim.testing.FuzzInput;

/** Files to import: tables in any encoding, fact-checks in JSON (ClaimReview) and story bundles. */
public final class TableFuzz {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private TableFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            SourceTable table = SourceTable.of(FuzzInput.bytes(input, 500_000));
            ImportSettings guessed = ImportSettings.guess(table.columns());
            ImportSettings settings = new ImportSettings(guessed.meanings(), "The ferry", "", "Fact Desk", guessed.joined());
            RowReader rows = new RowReader(settings, table.columns().size(), TODAY);
            table.forEach(row -> read(rows, row));
        } catch (UnreadableFileException refused) {
            refused.getMessage();
        }
    }

    private static void read(RowReader rows, SourceRow row) {
        row.cells().forEach(SourceTable::cell);
        try {
            ImportedStatement read = rows.read(row);
            if (read.said() != null) {
                ActorGuess.speaker(read.said().speaker());
            }
        } catch (RefusedRowException refused) {
            refused.getMessage();
        }
    }
}
