package org.counterclaim.interchange;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown if a bundle is refused; nothing of it was loaded. */
public final class InvalidBundleException extends RuntimeException {

    private final transient List<BundleFault> faults;

    InvalidBundleException(List<BundleFault> faults) {
        super(faults.stream().map(BundleFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Returns the faults: at most 1,000 and, if there are more, a last one that says so. Never empty. */
    public List<BundleFault> faults() {
        return faults;
    }
}
