package org.counterclaim.history;

import java.util.List;

/**
 * The difference in a field between two versions.
 *
 * @param label what people call the field
 * @param isProse whether its pieces form one text; otherwise each is an item of its own
 */
public record FieldChange(String label, boolean isProse, List<DiffPiece> pieces) {}
