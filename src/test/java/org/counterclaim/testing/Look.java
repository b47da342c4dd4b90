package org.counterclaim.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** The outlines of the pages that have had a thorough look. */
    private static final Set<List<String>> KNOWN = ConcurrentHashMap.newKeySet();

    private Look() {}

    /**
     * All that is wrong. What can be opened is closed at first, and open in the later looks. Colours take long: each is looked at once.
     * A page that is put together as one before it was, another state of the same template, is looked at in light alone, by axe if any
     * part of it is new, and for what does not fit on a small phone; in all ways with {@code -Dthorough}.
     */
    public static List<String> at(Visit visit, String name) {
        visit.wide(DESK).in(ColorScheme.LIGHT);
        boolean isNew = KNOWN.add(visit.outline());
        if (isNew || DRAWS || Thorough.isWanted()) {
            lookClosely(visit, name);
        } else {
            visit.unfolded().checkFits(SMALL_PHONE).checkAccess("light on a small phone");
        }
        return visit.onScreen().faults();
    }

    private static void lookClosely(Visit visit, String name) {
        visit.checkStructure("light at a desk");
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
