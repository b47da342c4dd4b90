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
                const isHidden = one => one
                    && (one.getBoundingClientRect().width <= 1 || getComputedStyle(one).clipPath !== 'none' || isHidden(one.parentElement));
                const faults = [], range = document.createRange(), squeezed = new Set();
                const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const text = texts.currentNode, one = text.parentElement;
                    const isText = text.data.trim() && !one.closest('svg, script, style, textarea, option, .vh');
                    if (!isText || squeezed.has(one) || isHidden(one) || !shows(one)) {
                        continue;
                    }
                    for (const word of text.data.matchAll(/\\S+/g)) {
                        if (word[0].length < 2 || word[0].length > longWord || /[-\u2010-\u2015/@]/.test(word[0])) {
                            continue;
                        }
                        range.setStart(text, word.index);
                        range.setEnd(text, word.index + word[0].length);
                        const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
                        if (lines.size > 1) {
                            faults.push(`text: “${word[0]}” breaks in ${innerWidth}: ${name(one)}`);
                            squeezed.add(one);
                            break;
                        }
                    }
                    range.selectNodeContents(text);
                    const tops = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
                    const isScraps = tops.size >= manyLines && text.data.trim().length / tops.size < fewCharacters;
                    if (!squeezed.has(one) && isScraps && /\\s/.test(text.data.trim())) {
                        faults.push(`text: squeezed into ${tops.size} lines in ${innerWidth}: ${name(one)}`);
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
