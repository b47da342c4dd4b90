package org.counterclaim.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds everything that decides whether text is legible: its colour, size and weight, and all backgrounds behind it. Most text of a site
 * looks like text that was measured before, and is not measured again.
 */
final class TextColours {

    /** The looks of text that this run has measured and found without fault. */
    static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    /** Returns every look of text on a page, once; {@code window.textByLook} has an element for each. */
    static final String SCRIPT = """
            const isText = node => node.nodeType === Node.TEXT_NODE && node.data.trim();
            const behind = one => {
                const layers = [];
                for (let at = one; at; at = at.parentElement) {
                    const {backgroundColor, backgroundImage, opacity, position, fill} = getComputedStyle(at);
                    layers.push([backgroundColor, backgroundImage, opacity, position, at.ownerSVGElement ? fill : '']);
                    if (backgroundColor.startsWith('rgb(') && backgroundImage === 'none') {
                        break;
                    }
                }
                return layers;
            };
            const look = one => {
                const {color, fontSize, fontWeight, textShadow, textDecorationLine} = getComputedStyle(one);
                const around = one.localName === 'a' ? getComputedStyle(one.parentElement).color : '';
                const shape = one.ownerSVGElement ? one.getAttribute('class') : '';
                return JSON.stringify(
                    [one.localName, color, fontSize, fontWeight, textShadow, textDecorationLine, around, shape, behind(one)]);
            };
            window.textByLook = new Map();
            for (const one of document.body.querySelectorAll('*')) {
                if (([...one.childNodes].some(isText) || one.matches('input, select, textarea'))
                        && one.checkVisibility({visibilityProperty: true, opacityProperty: true})) {
                    const itsLook = look(one);
                    if (!textByLook.has(itsLook)) {
                        textByLook.set(itsLook, one);
                    }
                }
            }
            return [...textByLook.keys()];""";

    private TextColours() {}
}
