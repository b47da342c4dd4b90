package org.counterclaim.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Page;

/** Goes through a page with Tab, as people without a mouse do. */
final class Keyboard {

    /** The most steps: a page with hundreds of similar links is not tried to its end. */
    private static final int MOST_STEPS = Thorough.or(40, 100);

    /** What can be used on the pages that have had no fault in this run. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    /** Returns what can be used on a page, each kind of thing once, by what it is and what it is in. */
    private static final String USABLE = """
            () => {
                const brief = one => [one.localName, ...one.classList, one.type, one.getAttribute('role'), one.tabIndex].join(' ');
                return [...new Set([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                    .map(one => brief(one) + ' in ' + brief(one.parentElement)))];
            }""";

    /** Notes everything that Tab must reach, in order. Of a group of radio buttons that is the chosen one, or any. */
    private static final String BEGIN = """
            () => {
                const usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(one =>
                    one.tabIndex >= 0
                    && !one.matches(':disabled, [type=hidden]') && !one.closest('[inert]') &&
                    one.checkVisibility({visibilityProperty: true}));
                const groups = Map.groupBy(usable.filter(one => one.matches('[type=radio]')), one => one.name + one.form?.action);
                window.tab = {
                    radios: one => one.matches('[type=radio]') ? groups.get(one.name + one.form?.action) : [one],
                    name: one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 120),
                };
                tab.seen = new Set();
                tab.wanted = usable.filter(one => tab.radios(one)[0] === one);
                document.documentElement.tabIndex = -1;
                document.documentElement.focus();
                document.documentElement.removeAttribute('tabindex');
                scrollTo(0, 0);
                return tab.wanted.length;
            }""";

    /**
     * Returns what is wrong where Tab has led; null past the end of the page, from which a browser may go back to the beginning or leave
     * the focus where it was. Steps within one field, such as a date, are the browser's own.
     */
    private static final String STEP = """
            () => {
                const one = document.activeElement;
                if (!one || one === document.body || one === document.documentElement) {
                    return null;
                }
                if (one === tab.last) {
                    tab.stays++;
                    return tab.wanted.length === 0 && tab.stays > 8 ? null : [];
                }
                if (tab.wanted.length === 0 && tab.seen.has(one)) {
                    return null;
                }
                tab.seen.add(one);
                tab.last = one;
                tab.stays = 0;
                const at = tab.wanted.findIndex(wanted => tab.radios(wanted).includes(one));
                const missed = at < 0 ? [] : tab.wanted.splice(0, at + 1).slice(0, at);
                const faults = missed.map(other => `Tab passes ${tab.name(other)}`);
                const places = [one, ...(one.labels ?? []), one.parentElement, one.nextElementSibling].filter(place => place);
                const isMarked = place => {
                    const style = getComputedStyle(place);
                    return style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
                };
                if (!places.some(isMarked)) {
                    faults.push(`nothing shows that the focus is on ${tab.name(one)}`);
                }
                const points = box => [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(([x, y]) =>
                    document.elementFromPoint(box.x + x * box.width, box.y + y * box.height));
                const isSeen = place => [...place.getClientRects()].flatMap(points)
                    .some(top => top && (place.contains(top) || top.contains(place)));
                if (!places.slice(0, 1 + (one.labels?.length ?? 0)).some(isSeen)) {
                    faults.push(`something hides the focus on ${tab.name(one)}`);
                }
                return faults;
            }""";

    private static final String END = "() => tab.wanted.map(one => `Tab does not lead to ${tab.name(one)}`)";

    private Keyboard() {}

    /** Returns what is wrong; by day only of pages on which something can be used that is like nothing before. */
    static List<String> faults(Page page) {
        List<String> usable = ((List<?>) page.evaluate(USABLE)).stream().map(String::valueOf).toList();
        if (SEEN.containsAll(usable) && !Thorough.isWanted()) {
            return List.of();
        }
        List<String> faults = faultsOnTheWay(page);
        if (faults.isEmpty()) {
            SEEN.addAll(usable);
        }
        return faults;
    }

    private static List<String> faultsOnTheWay(Page page) {
        int wanted = ((Number) page.evaluate(BEGIN)).intValue();
        List<String> faults = new ArrayList<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(STEP) instanceof List<?> found)) {
                ((List<?>) page.evaluate(END)).forEach(one -> faults.add("keyboard: " + one));
                return faults;
            }
            found.forEach(one -> faults.add("keyboard: " + one));
        }
        if (wanted < MOST_STEPS / 2) {
            faults.add("keyboard: Tab does not come to an end");
        }
        return faults;
    }
}
