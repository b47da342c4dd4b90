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

    static DateSpan day(String day) {
        return new DateSpan(LocalDate.parse(day), LocalDate.parse(day), false, day);
    }

    static DateSpan span(@Nullable String first, @Nullable String last) {
        return new DateSpan(first == null ? null : LocalDate.parse(first), last == null ? null : LocalDate.parse(last), false,
                first + " to " + last);
    }

    static StatementMark mark(String id, String stance, DateSpan said, @Nullable String answers) {
        String title = "Somebody " + stance + " claim 1, " + said.words();
        return new StatementMark(id, "#" + id, stance, 1, "what was said", "", said, false, answers, title);
    }

    static OverviewFigure of(StatementLane... lanes) {
        return new OverviewFigure(List.of(lanes), List.of(), List.of(), null, false, "Statements over time");
    }

    static StatementLane lane(String name, StatementMark... marks) {
        return new StatementLane(name, "person", "/actors/" + name, "", List.of(marks), List.of());
    }

    /** A seeded story whose statements cluster, some with loose dates, some answering earlier ones. */
    static OverviewFigure random(long seed, int actors, int statements, int days) {
        return random(seed, actors, statements, days, false);
    }

    static OverviewFigure random(long seed, int actors, int statements, int days, boolean isFocused) {
        Random random = new Random(seed);
        List<List<StatementMark>> byActor = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            byActor.add(new ArrayList<>());
        }
        for (int i = 0; i < statements; i++) {
            String stance = STANCES[random.nextInt(STANCES.length)];
            boolean answers = stance.startsWith("d") && i > 0;
            int actor = (int) (actors * Math.pow(random.nextDouble(), 2));
            int claim = 1 + random.nextInt(20);
            DateSpan said = loose(random, LocalDate.of(2021, 3, 1).plusDays((long) Math.abs(random.nextGaussian() * days / 3)));
            String label = WORDS[claim % WORDS.length] + " " + claim;
            byActor.get(actor).add(new StatementMark("s" + i, "#s" + i, stance, claim, label, "", said, false,
                    answers ? "s" + random.nextInt(i) : null, "Actor " + actor + " " + stance + " claim " + claim));
        }
        List<StatementLane> lanes = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            lanes.add(new StatementLane("Actor number " + i, "person", "/actors/" + i, "?actor=" + i, byActor.get(i), List.of()));
        }
        return new OverviewFigure(lanes, List.of(), List.of(), null, isFocused, "Statements by actor over time");
    }

    private static DateSpan loose(Random random, LocalDate day) {
        return switch (random.nextInt(9)) {
            case 0 -> new DateSpan(null, day, false, "by then");
            case 1 -> new DateSpan(day, null, false, "since then");
            case 2 -> new DateSpan(day, day.plusDays(random.nextInt(10)), true, "about then");
            case 3 -> new DateSpan(day, day.plusDays(1 + random.nextInt(40)), false, "around then");
            default -> new DateSpan(day, day, false, day.toString());
        };
    }

    /** The drawing's forms, wide and narrow, each with its axis above its lanes. */
    static List<String> forms(OverviewDrawing drawing) {
        return List.of(drawing.axis().wide() + drawing.lanes().wide(), drawing.axis().narrow() + drawing.lanes().narrow());
    }

    static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<svg>" + svg + "</svg>")));
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
