package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults found in a bundle so far. A value has at most one fault: the first one found. */
public final class BundleFaults {

    private static final int MOST = 1000;

    private final Map<String, BundleFault> byPath = new LinkedHashMap<>();
    private boolean more;

    void add(BundleNode at, String reason) {
        add(at.path(), reason);
    }

    void add(String path, String reason) {
        if (byPath.size() < MOST) {
            byPath.putIfAbsent(path, new BundleFault(path, reason));
        } else {
            more |= !byPath.containsKey(path);
        }
    }

    /**
     * Throws if there are any.
     *
     * @throws InvalidBundleException with all of them
     */
    public void throwIfAny() {
        if (!byPath.isEmpty()) {
            throw new InvalidBundleException(list());
        }
    }

    private List<BundleFault> list() {
        List<BundleFault> list = new ArrayList<>(byPath.values());
        if (more) {
            list.add(new BundleFault("$", "There are more faults than these %,d: mend them first, then load it again".formatted(MOST)));
        }
        return list;
    }
}
