package org.counterclaim.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.counterclaim.core.Sha256;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The style sheet and the script that every page names. Each is assembled at the start from the component files in the order of {@code
 * order.txt}, which may also name files of libraries. Its address holds the hash of its content, so it may be cached for good.
 */
@Component("assets")
public class AssetRegistry {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";
    private static final int BEST = 9;

    private final Bundle css = bundle("css", "text/css;charset=UTF-8");
    private final Bundle js = bundle("js", "text/javascript;charset=UTF-8");
    private final Bundle deskJs = bundle("js/desk", "text/javascript;charset=UTF-8");
    private final Bundle embedJs = bundle("js/embed", "text/javascript;charset=UTF-8");
    private final Map<String, EncodedBody> byAddress = Map.of(css.address, css.content, js.address, js.content,
            deskJs.address, deskJs.content, embedJs.address, embedJs.content);
    private final EncodedBody hostJs = EncodedBody.of("text/javascript;charset=UTF-8", FOR_A_DAY, read("static/embed.js"), BEST);
    private final EncodedBody icon = EncodedBody.of("image/svg+xml", FOR_A_DAY, read("static/favicon.svg"), BEST);

    private record Bundle(String address, EncodedBody content) {}

    /** Returns the address of the style sheet. */
    public String css() {
        return css.address;
    }

    /** Returns the address of the script. */
    public String js() {
        return js.address;
    }

    /** Returns the address of the additional script of staff pages. */
    public String deskJs() {
        return deskJs.address;
    }

    /** Returns the address of the script of pages in frames, which have no other. */
    public String embedJs() {
        return embedJs.address;
    }

    /** Returns the script for other sites' pages that frame ours. */
    EncodedBody hostJs() {
        return hostJs;
    }

    /** Returns the file at an address under {@code /assets}; empty for the hash of another build. */
    Optional<EncodedBody> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    EncodedBody icon() {
        return icon;
    }

    private static Bundle bundle(String folder, String type) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new String(read("static/" + folder + "/order.txt"), UTF_8).lines().map(String::strip).filter(name -> !name.isEmpty())
                .forEach(name -> all.writeBytes(read(name.startsWith("META-INF/") ? name : "static/" + folder + "/" + name)));
        byte[] content = all.toByteArray();
        String hash = HexFormat.of().formatHex(Sha256.sha256(content), 0, 6);
        String kind = folder.substring(0, folder.contains("/") ? folder.indexOf('/') : folder.length());
        return new Bundle("/assets/" + hash + "/counterclaim." + kind, EncodedBody.of(type, FOR_GOOD, content, BEST));
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException(name + " is missing from the application", missing);
        }
    }
}
