package org.counterclaim.testing;

import java.util.List;

import com.microsoft.playwright.Page;

/** Looks at a page in print, for which browsers leave backgrounds out. */
final class Paper {

    /** A4 with margins of 15 mm, in CSS pixels. */
    static final int WIDTH = 680;

    /** WCAG 2.2, 1.4.3: visible text needs a contrast of 4.5 to 1. */
    private static final String SCRIPT = """
            () => {
                const brush = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
                const channel = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
                const contrasts = new Map();
                const contrast = colour => {
                    if (!contrasts.has(colour)) {
                        brush.fillStyle = '#fff';
                        brush.fillRect(0, 0, 1, 1);
                        brush.fillStyle = colour;
                        brush.fillRect(0, 0, 1, 1);
                        const [red, green, blue] = [...brush.getImageData(0, 0, 1, 1).data].map(value => channel(value / 255));
                        contrasts.set(colour, 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05));
                    }
                    return contrasts.get(colour);
                };
                const name = one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
                const shows = one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
                    one.getBoundingClientRect().width > 1;
                const faults = [];
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const one = texts.currentNode.parentElement;
                    if (!texts.currentNode.data.trim() || one.closest('script, style, title, option') || !shows(one)) {
                        continue;
                    }
                    const style = getComputedStyle(one), colour = one instanceof SVGElement ? style.fill : style.color;
                    if (colour !== 'none' && style.printColorAdjust !== 'exact' && contrast(colour) < 4.5) {
                        faults.push(`print: ${contrast(colour).toFixed(1)} to 1 on white paper: ${name(one)}`);
                    }
                }
                const floats = one => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && shows(one);
                [...document.querySelectorAll('body *')].filter(floats).forEach(one =>
                    faults.push(`print: stays in place over the text: ${name(one)}`));
                if (![...document.querySelectorAll('h1')].some(shows)) {
                    faults.push('print: no title');
                }
                [...document.querySelectorAll('nav a, .skip')].filter(shows).forEach(one =>
                    faults.push(`print: of no use on paper: ${name(one)}`));
                return faults;
            }""";

    private Paper() {}

    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(SCRIPT)).stream().map(String::valueOf).toList();
    }
}
