package org.counterclaim.summary;

/**
 * The number of changes of a kind: "2 denials".
 *
 * @param mark the name of its mark in the sprite; empty if it has none
 */
public record ChangeCount(String mark, String words) {}
