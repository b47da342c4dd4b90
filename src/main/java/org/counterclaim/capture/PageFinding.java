package org.counterclaim.capture;

/** Something that a page says of itself, and where it says so. */
public record PageFinding<T>(T value, FindingSource source) {}
