package org.counterclaim.web.cache;

import java.util.function.Function;
import java.util.function.ToIntBiFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What is kept in memory because making it anew takes long, all of it within one number of bytes: a quarter of the heap
 * unless a setting says otherwise. What is asked for often stays; what is asked for once does not push it out (Caffeine's
 * W-TinyLFU).
 */
@Component
public final class SharedCache {

    /** What an entry takes besides its key and value: Caffeine's node, this class's records and hash table. */
    private static final int OVERHEAD = 300;

    /** How much more an object takes than what it prints: each field of each record in it, and two bytes for most characters. */
    private static final int BYTES_A_CHARACTER = 4;

    private static final int PART_OF_HEAP = 4;

    private final Cache<Key, Entry> entries;

    /** Keeps up to this many bytes; null or 0 for a quarter of the heap. */
    public SharedCache(@Value("${counterclaim.page-cache:}") @Nullable DataSize size) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(size == null || size.toBytes() == 0 ? Runtime.getRuntime().maxMemory() / PART_OF_HEAP : size.toBytes())
                .weigher((Key key, Entry entry) -> OVERHEAD + entry.bytes)
                .build();
    }

    private record Key(Object region, Object key) {}

    private record Entry(Object value, int bytes) {}

    /** About how many bytes a value takes, told from what it prints. */
    public static int bytes(Object printed) {
        return BYTES_A_CHARACTER * printed.toString().length();
    }

    /**
     * A part for values of one kind.
     *
     * @param bytes about how many bytes a key and its value take together
     */
    public <K, V> Region<K, V> region(ToIntBiFunction<K, V> bytes) {
        return new Region<>(entries, bytes);
    }

    /** The values of one kind. */
    public static final class Region<K, V> {

        private final Cache<Key, Entry> entries;
        private final ToIntBiFunction<K, V> bytes;

        private Region(Cache<Key, Entry> entries, ToIntBiFunction<K, V> bytes) {
            this.entries = entries;
            this.bytes = bytes;
        }

        /** The value, or null if none is kept. An entry with this region's key has this region's type. */
        @SuppressWarnings("unchecked")
        public @Nullable V find(K key) {
            Entry entry = entries.getIfPresent(new Key(this, key));
            return entry == null ? null : (V) entry.value;
        }

        /** The value, made now if none is kept. Making it may ask for values of other kinds. */
        public V get(K key, Function<K, V> make) {
            V kept = find(key);
            if (kept != null) {
                return kept;
            }
            V made = make.apply(key);
            put(key, made);
            return made;
        }

        /** Keeps a value, in place of an earlier one. */
        public void put(K key, V value) {
            entries.put(new Key(this, key), new Entry(value, bytes.applyAsInt(key, value)));
        }
    }
}
