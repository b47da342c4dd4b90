package org.counterclaim.figure;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Stories to draw, and a reader for what was drawn. */
final class Stories {

    private static final String[] STANCES = {
        "asserts", "asserts", "supports", "denies", "disputes", "qualifies", "retracts", "declines", "reports"
    };
    private static final String[] WORDS = {"the leak", "payments to the minister", "“no knowledge of it”", "a second meeting"};

    private Stories() {}

    static Span day(String day) {
        return new Span(LocalDate.parse(day), LocalDate.parse(day), false, day);
    }

    static Span span(@Nullable String first, @Nullable String last) {
        return new Span(first == null ? null : LocalDate.parse(first), last == null ? null : LocalDate.parse(last), false,
                first + " to " + last);
    }

    static Mark mark(String id, String stance, Span said, @Nullable String answers) {
        String title = "Somebody " + stance + " claim 1, " + said.words();
        return new Mark(id, "#" + id, stance, 1, "what was said", said, false, answers, title);
    }

    static Overview of(Lane... lanes) {
        return new Overview(List.of(lanes), List.of(), List.of(), null, "Statements over time");
    }

    static Lane lane(String name, Mark... marks) {
        return new Lane(name, "person", "/actors/" + name, List.of(marks), List.of());
    }

    /** A seeded story whose statements cluster, some with loose dates, some answering earlier ones. */
    static Overview random(long seed, int actors, int statements, int days) {
        Random random = new Random(seed);
        List<List<Mark>> byActor = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            byActor.add(new ArrayList<>());
        }
        for (int i = 0; i < statements; i++) {
            String stance = STANCES[random.nextInt(STANCES.length)];
            boolean answers = stance.startsWith("d") && i > 0;
            int actor = (int) (actors * Math.pow(random.nextDouble(), 2));
            int claim = 1 + random.nextInt(20);
            Span said = loose(random, LocalDate.of(2021, 3, 1).plusDays((long) Math.abs(random.nextGaussian() * days / 3)));
            byActor.get(actor).add(new Mark("s" + i, "#s" + i, stance, claim, WORDS[claim % WORDS.length], said, false,
                    answers ? "s" + random.nextInt(i) : null, "Actor " + actor + " " + stance + " claim " + claim));
        }
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            lanes.add(new Lane("Actor number " + i, "person", "/actors/" + i, byActor.get(i), List.of()));
        }
        return new Overview(lanes, List.of(), List.of(), null, "Statements by actor over time");
    }

    private static Span loose(Random random, LocalDate day) {
        return switch (random.nextInt(9)) {
            case 0 -> new Span(null, day, false, "by then");
            case 1 -> new Span(day, null, false, "since then");
            case 2 -> new Span(day, day.plusDays(random.nextInt(10)), true, "about then");
            case 3 -> new Span(day, day.plusDays(1 + random.nextInt(40)), false, "around then");
            default -> new Span(day, day, false, day.toString());
        };
    }

    static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception broken) {
            throw new AssertionError("Not well-formed: " + svg, broken);
        }
    }

    static List<Element> elements(String svg, String name, String cssClass) {
        List<Element> found = new ArrayList<>();
        NodeList all = parse(svg).getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (cssClass.isEmpty() || List.of(element.getAttribute("class").split(" ", -1)).contains(cssClass)) {
                found.add(element);
            }
        }
        return found;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
