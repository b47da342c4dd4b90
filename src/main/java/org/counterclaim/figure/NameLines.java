package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;

/** Breaks a name between words into the lines there is room for. */
final class NameLines {

    private NameLines() {}

    static List<String> of(String name, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (lines.size() < most - 1 && TextWidth.bold(rest, size) > room) {
            int end = lastBreak(rest, size, room);
            if (end <= 0) {
                break;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(TextWidth.cutBold(rest, size, room));
        return lines;
    }

    private static int lastBreak(String text, double size, double room) {
        int found = 0;
        for (int i = text.indexOf(' '); i > 0; i = text.indexOf(' ', i + 1)) {
            if (TextWidth.bold(text.substring(0, i), size) > room) {
                return found;
            }
            found = i;
        }
        return found;
    }
}
