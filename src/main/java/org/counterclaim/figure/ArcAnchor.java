package org.counterclaim.figure;

/**
 * A mark as it stands in the drawing, for arcs to begin and end at.
 *
 * @param radius half the size of its symbol
 */
record ArcAnchor(double x, double y, double radius) {}
