package org.counterclaim.figure;

/**
 * A mark's position in the drawing, at which arcs begin and end.
 *
 * @param radius half the size of its symbol
 */
record ArcAnchor(double x, double y, double radius) {}
