package org.counterclaim.capture;

/** A value that a page gives for itself, with its source. */
public record PageFinding<T>(T value, FindingSource source) {}
