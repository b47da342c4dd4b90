package org.counterclaim.tlog.verifier;

import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The words that an entry commits to, as the site serves them.
 *
 * @param position the entry's position, counted from 1
 * @param by the author's public name
 * @param salt the salt in base64; null if the words were taken down
 * @param state the record's whole state; null if it was taken down
 */
public record CommittedWords(
        @JsonProperty(required = true) long position,
        @Nullable String account,
        @JsonProperty(required = true) String by,
        @Nullable String reason,
        @Nullable String salt,
        @Nullable String state) {

    /** Whether only the author is left of them. */
    public boolean areGone() {
        return salt == null && state == null && reason == null;
    }

    /** Whether they match the entry's hashes. */
    public boolean keepTo(LogLeaf leaf) {
        if (salt == null || state == null) {
            return false;
        }
        byte[] before = Base64.getDecoder().decode(salt);
        return Sha256.hex(before, state.getBytes(UTF_8)).equals(leaf.state())
                && Sha256.hex(before, LogLeaf.changeText(account, by, reason).getBytes(UTF_8)).equals(leaf.change());
    }
}
