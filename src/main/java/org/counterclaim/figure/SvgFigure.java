package org.counterclaim.figure;

/**
 * One drawing in two widths. Both hold a whole {@code <svg>} element, safe to put into a page unescaped; neither carries
 * an id, so that both may stand in one page.
 *
 * @param wide for rooms of about 740 pixels and more
 * @param narrow for phones, laid out for 358 pixels
 */
public record SvgFigure(String wide, String narrow) {}
