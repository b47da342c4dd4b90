package org.counterclaim.testing;

import java.util.List;

import com.microsoft.playwright.Page;

/** Looks for text whose box is too small: words that break in the middle, columns of a few letters, and text that is cut off. */
final class TextFit {

    /** Longer words (addresses, compounds, hashes) may break. */
    private static final int LONG_WORD = 18;

    /** Text with so few characters a line, over so many lines, counts as a column of scraps. */
    private static final int FEW_CHARACTERS = 6;
    private static final int MANY_LINES = 4;

    private static final String SCRIPT = """
            ([longWord, fewCharacters, manyLines]) => {
                const name = one => one.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
                const shows = one => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
                const clips = one => {
                    const style = getComputedStyle(one);
                    return [style.overflowX, style.overflowY].some(value => value === 'hidden' || value === 'clip');
                };
                const hidden = new Map([[null, false]]);
                const isHidden = one => {
                    if (!hidden.has(one)) {
                        hidden.set(one, one.getBoundingClientRect().width <= 1 || getComputedStyle(one).clipPath !== 'none'
                            || isHidden(one.parentElement));
                    }
                    return hidden.get(one);
                };
                const faults = [], range = document.createRange(), squeezed = new Set();
                const lines = () => new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top))).size;
                const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const text = texts.currentNode, one = text.parentElement;
                    if (!text.data.trim() || squeezed.has(one)) {
                        continue;
                    }
                    range.selectNodeContents(text);
                    const itsLines = lines();
                    if (itsLines < 2 || one.closest('svg, script, style, textarea, option, .vh') || isHidden(one) || !shows(one)) {
                        continue;
                    }
                    for (const word of text.data.matchAll(/\\S+/g)) {
                        if (word[0].length < 2 || word[0].length > longWord || /[-\u2010-\u2015/@]/.test(word[0])) {
                            continue;
                        }
                        range.setStart(text, word.index);
                        range.setEnd(text, word.index + word[0].length);
                        if (lines() > 1) {
                            faults.push(`text: “${word[0]}” breaks in ${innerWidth}: ${name(one)}`);
                            squeezed.add(one);
                            break;
                        }
                    }
                    const isScraps = itsLines >= manyLines && text.data.trim().length / itsLines < fewCharacters;
                    if (!squeezed.has(one) && isScraps && /\\s/.test(text.data.trim())) {
                        faults.push(`text: squeezed into ${itsLines} lines in ${innerWidth}: ${name(one)}`);
                        squeezed.add(one);
                    }
                }
                for (const one of document.querySelectorAll('main *')) {
                    if (!clips(one) || one.closest('svg, .vh, textarea, input, select') || isHidden(one) || !shows(one)
                            || !one.innerText?.trim()) {
                        continue;
                    }
                    if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) {
                        faults.push(`text: cut off in ${innerWidth}: ${name(one)}`);
                    }
                }
                return faults;
            }""";

    private TextFit() {}

    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(SCRIPT, List.of(LONG_WORD, FEW_CHARACTERS, MANY_LINES))).stream().map(String::valueOf).toList();
    }
}
