package org.counterclaim.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Keeps finished pages and fragments of pages in memory, because making them takes long. Together they take a limited number of bytes,
 * an eighth of the heap unless a setting says otherwise. Entries that are often asked for stay; entries that are asked for once do not
 * push them out (Caffeine's W-TinyLFU).
 */
@Component
final class SharedCache {

    /** The bytes that an entry takes besides its contents: Caffeine's node, the hash table, and the objects of key and value. */
    private static final int OVERHEAD = 500;

    /** The cache's part of the heap: of the smallest one supported, 256 MB, the application takes a fourth, and requests need the rest. */
    private static final int PART_OF_HEAP = 8;

    private final Cache<Object, Entry> entries;

    /** Makes a cache of at most this many bytes; null or 0 means an eighth of the heap. */
    SharedCache(@Value("${counterclaim.page-cache:}") @Nullable DataSize size) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(size == null || size.toBytes() == 0 ? Runtime.getRuntime().maxMemory() / PART_OF_HEAP : size.toBytes())
                .weigher((Object key, Entry entry) -> OVERHEAD + entry.bytes)
                .build();
    }

    private record Entry(Object value, int bytes) {}

    /** Returns how many bytes all entries take. */
    long bytes() {
        return entries.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** Returns the value of a key, which must be of this type; null if there is none. */
    <V> @Nullable V find(Object key, Class<V> type) {
        Entry entry = entries.getIfPresent(key);
        return entry == null ? null : type.cast(entry.value);
    }

    /**
     * Keeps a value; it replaces an earlier one of the same key.
     *
     * @param bytes about how many bytes the contents of key and value take together
     */
    void put(Object key, Object value, int bytes) {
        entries.put(key, new Entry(value, bytes));
    }
}
