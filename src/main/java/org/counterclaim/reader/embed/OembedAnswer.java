package org.counterclaim.reader.embed;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.reader.sharing.EmbedSnippet;
import org.counterclaim.web.AtomWriter;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What oEmbed says of a page: HTML of type "rich".
 *
 * @param width of the frame in pixels
 * @param height of the frame in pixels
 * @param provider the whole address of the home page
 */
record OembedAnswer(EmbedSnippet snippet, int width, int height, String provider) {

    /** The values of {@code Content-Type}. */
    static final String JSON = "application/json";
    static final String XML = "text/xml;charset=UTF-8";

    /** For how many seconds a site should keep the answer, which changes only with the page's name. */
    private static final int CACHE_AGE = 3600;

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("version", "1.0");
        members.put("type", "rich");
        members.put("title", snippet.title());
        members.put("provider_name", "Counterclaim");
        members.put("provider_url", provider);
        members.put("cache_age", CACHE_AGE);
        members.put("width", width);
        members.put("height", height);
        members.put("html", snippet.html(String.valueOf(width), height));
        return members;
    }

    byte[] json() {
        return JsonMapper.shared().writeValueAsBytes(members());
    }

    byte[] xml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.writeStartElement("oembed");
            for (Map.Entry<String, Object> member : members().entrySet()) {
                xml.writeStartElement(member.getKey());
                xml.writeCharacters(AtomWriter.writable(member.getValue().toString()));
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string takes every text", impossible);
        }
        return out.toByteArray();
    }
}
