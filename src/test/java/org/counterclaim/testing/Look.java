package org.counterclaim.testing;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a page in every way in which people use it: on a desktop and a phone, in light and in dark, with only a keyboard, and on paper.
 * With {@code -Dscreenshots=<directory>} it saves a picture of each.
 */
public final class Look {

    private static final int DESK = 1280;
    private static final int TABLET = 800;
    private static final int PHONE = 390;
    private static final int SMALL_PHONE = 320;

    private static final boolean DRAWS = System.getProperty("screenshots") != null;

    private Look() {}

    /**
     * All that is wrong. What can be opened is closed at first, and open in the later looks. Colours take long: each is looked at once.
     * By day a page is looked at in all ways if its main part or a form is put together as none before, but by axe on a phone alone; if any
     * other part of it is, in light alone, by axe and for what does not fit on a small phone; otherwise not at all. With
     * {@code -Dthorough} each page is looked at in all ways.
     */
    public static List<String> at(Visit visit, String name) {
        PageParts parts = PageParts.of(visit.page().content());
        if (parts.hasNewArea() || DRAWS || Thorough.isWanted()) {
            lookClosely(visit.wide(DESK).in(ColorScheme.LIGHT), name);
        } else if (parts.hasNewDetail()) {
            visit.unfolded().in(ColorScheme.LIGHT).checkFits(SMALL_PHONE).checkAccess("light on a small phone");
        }
        List<String> faults = visit.wide(DESK).onScreen().faults();
        if (faults.isEmpty()) {
            parts.remember();
        }
        return faults;
    }

    private static void lookClosely(Visit visit, String name) {
        if (DRAWS || Thorough.isWanted()) {
            visit.checkStructure("light at a desk");
        }
        shoot(visit, name + "-1280-light");
        visit.unfolded().in(ColorScheme.DARK).checkColours("dark at a desk").checkFits(1600).checkFits(TABLET).checkFits(DESK);
        shoot(visit, name + "-1280-dark");
        visit.checkFits(PHONE);
        shoot(visit, name + "-390-dark");
        visit.in(ColorScheme.LIGHT);
        shoot(visit, name + "-390-light");
        visit.checkFits(SMALL_PHONE).checkAccess("light on a small phone");
        visit.wide(DESK).checkKeyboard().checkPrint();
        shoot(visit, name + "-print");
    }

    private static void shoot(Visit visit, String name) {
        @Nullable String directory = System.getProperty("screenshots");
        if (directory != null) {
            visit.shoot(Path.of(directory, name + ".png"));
        }
    }
}
