package org.counterclaim.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What decides whether axe finds a fault in the structure of a page: how its elements are put together, which of them have names, and the
 * order of its headings and landmarks. Most pages are put together as others before, and only their words differ.
 */
final class PageShapes {

    /** The shapes that axe has looked at in this run of the tests without finding a fault. */
    static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    /**
     * Every shape on a page, once: each element that shows, by what it is, what it is in and how it is named, and the order of headings and
     * of landmarks. {@code window.elementByShape} has an element of each, or null for an order. What can be used also counts anew in a
     * window of another width.
     */
    static final String SCRIPT = """
            const isNamed = one => ['aria-label', 'title', 'alt', 'placeholder', 'value'].some(name => one.getAttribute(name)?.trim())
                || [...one.labels ?? []].some(label => label.textContent.trim());
            const isTitled = one => one.matches('a, button, summary, label, legend, caption, th, h1, h2, h3, h4, h5, h6, [role]')
                && one.textContent.trim() !== '';
            const isText = node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '';
            const width = one => one.matches('a, button, input, select, textarea, summary, [tabindex], html') ? innerWidth : 0;
            const refersTo = one => ['for', 'list', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns'].flatMap(name =>
                (one.getAttribute(name) ?? '').split(' ').filter(id => id).map(id => name + document.getElementById(id)?.localName));
            const values = ['role', 'type', 'lang', 'dir', 'tabindex', 'scope', 'autocomplete', 'class', 'style'];
            const attributes = one => [...one.attributes].map(({name, value}) => {
                const isKept = values.includes(name) || /^aria-(?!label|des|con|owns|act|det|err)/.test(name);
                return isKept ? `${name}=${value.trim()}` : name + (value.trim() ? '' : ' empty');
            }).sort();
            const brief = one => one && `${one.localName} ${one.className} ${one.getAttribute('role')}`;
            const shape = one => [width(one), one.localName, attributes(one), brief(one.parentElement), isTitled(one),
                [...one.childNodes].some(isText), isNamed(one), refersTo(one)];
            const shown = [...document.querySelectorAll('html, body, body *:not(svg *, script, style)')]
                .filter(one => one.checkVisibility({visibilityProperty: true}));
            const names = selector => shown.filter(one => one.matches(selector)).map(one => one.localName + one.getAttribute('role'));
            const headings = names('h1, h2, h3, h4, h5, h6').map((one, at, all) => ['heading', all[at - 1], one]);
            const landmarks = ['landmarks', ...new Set(names('body > *, header, nav, main, aside, footer, form, section[aria-label]'))];
            window.elementByShape = new Map([...headings, landmarks].map(order => [JSON.stringify(order), null]));
            for (const one of shown) {
                const itsShape = JSON.stringify(shape(one));
                if (!elementByShape.has(itsShape)) {
                    elementByShape.set(itsShape, one);
                }
            }
            return [...elementByShape.keys()];""";

    private PageShapes() {}
}
