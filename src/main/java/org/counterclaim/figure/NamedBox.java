package org.counterclaim.figure;

/**
 * A line under the lanes: somebody who was only named, or a title over a group of lines.
 *
 * @param name cut to its room
 * @param href the actor's page; empty for what is no link
 * @param why cut to its room
 * @param nameY height of the name
 * @param whyY height of the reason
 * @param y where the line above it lies
 */
record NamedBox(String fullName, String name, String href, String why, double nameY, double whyY, double y) {}
