package org.counterclaim.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The style sheet and the script that every page names. Each is made once, when the application starts, of the component
 * files in the order of their {@code order.txt}; its address holds the hash of its content, so it may be kept for good.
 */
@Component("assets")
public class Assets {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String FOR_A_DAY = "public, max-age=86400";
    private static final int BEST = 9;

    private final Bundle css = bundle("css", "text/css;charset=UTF-8");
    private final Bundle js = bundle("js", "text/javascript;charset=UTF-8");
    private final Map<String, Finished> byAddress = Map.of(css.address, css.content, js.address, js.content);
    private final Finished icon = Finished.of("image/svg+xml", FOR_A_DAY, read("favicon.svg"), BEST);

    private record Bundle(String address, Finished content) {}

    /** The address of the style sheet. */
    public String css() {
        return css.address;
    }

    /** The address of the script. */
    public String js() {
        return js.address;
    }

    /** What is at an address under {@code /assets}; empty for the hash of another build. */
    Optional<Finished> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Finished icon() {
        return icon;
    }

    private static Bundle bundle(String kind, String type) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new String(read(kind + "/order.txt"), UTF_8).lines().filter(name -> !name.isBlank())
                .forEach(name -> all.writeBytes(read(kind + "/" + name.strip())));
        byte[] content = all.toByteArray();
        String hash = HexFormat.of().formatHex(Hash.sha256(content), 0, 6);
        return new Bundle("/assets/" + hash + "/counterclaim." + kind, Finished.of(type, FOR_GOOD, content, BEST));
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource("static/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException("static/" + name + " is missing from the application", missing);
        }
    }
}
