package org.counterclaim.history;

import java.util.List;

/**
 * What changed in a field between two versions.
 *
 * @param label what people call the field
 * @param isProse whether its pieces follow each other in one text; otherwise each is a thing of its own
 */
public record FieldChange(String label, boolean isProse, List<DiffPiece> pieces) {}
