package org.counterclaim.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What is kept in memory because making it anew takes long, finished pages and fragments of pages, all of it within one number
 * of bytes: an eighth of the heap unless a setting says otherwise. What is asked for often stays; what is asked for once does not
 * push it out (Caffeine's W-TinyLFU).
 */
@Component
final class SharedCache {

    /** What an entry takes besides the bytes named: Caffeine's node, the hash table, the objects of key and value. */
    private static final int OVERHEAD = 500;

    /** Of the smallest heap that is supported, 256 MB, the application itself takes a fourth, and requests under way need the rest. */
    private static final int PART_OF_HEAP = 8;

    private final Cache<Object, Entry> entries;

    /** Keeps up to this many bytes; null or 0 for an eighth of the heap. */
    SharedCache(@Value("${counterclaim.page-cache:}") @Nullable DataSize size) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(size == null || size.toBytes() == 0 ? Runtime.getRuntime().maxMemory() / PART_OF_HEAP : size.toBytes())
                .weigher((Object key, Entry entry) -> OVERHEAD + entry.bytes)
                .build();
    }

    private record Entry(Object value, int bytes) {}

    /** The value that is kept under a key, which has to be of this type; null if there is none. */
    <V> @Nullable V find(Object key, Class<V> type) {
        Entry entry = entries.getIfPresent(key);
        return entry == null ? null : type.cast(entry.value);
    }

    /**
     * Keeps a value, in place of an earlier one.
     *
     * @param bytes about how many bytes the contents of key and value take together
     */
    void put(Object key, Object value, int bytes) {
        entries.put(key, new Entry(value, bytes));
    }
}
