package org.counterclaim.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Checks pages with the Nu HTML Checker, which knows the rules of HTML and CSS. */
public final class Markup {

    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Reading the rules takes seconds, so that it is done once; a checker is for one page at a time. */
    private static @Nullable SimpleDocumentValidator made;

    private final List<String> faults = new ArrayList<>();

    private static SimpleDocumentValidator checker() {
        if (made == null) {
            try {
                made = new SimpleDocumentValidator(true, false, false);
                made.setUpMainSchema(HTML, new DefaultHandler());
            } catch (Exception unreadable) {
                throw new IllegalStateException("the checker's own rules cannot be read", unreadable);
            }
        }
        return made;
    }

    /** Returns the errors and warnings about a page. */
    public List<String> ofPage(String name, String html) throws IOException, SAXException {
        faults.clear();
        synchronized (Markup.class) {
            checker().setUpValidatorAndParsers(new Collected(), false, false);
            checker().checkHtmlInputSource(source(name, html));
        }
        return List.copyOf(faults);
    }

    /** Returns the errors and warnings about a style sheet. */
    public List<String> ofStyle(String name, String css) throws IOException, SAXException {
        return ofPage(name, "<!DOCTYPE html><html lang=en><title>Style</title><style>" + css + "</style>");
    }

    private static InputSource source(String name, String text) {
        InputSource source = new InputSource(new StringReader(text));
        source.setSystemId("http://localhost/" + name);
        return source;
    }

    private final class Collected implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {
            add("warning", fault);
        }

        @Override
        public void error(SAXParseException fault) {
            add("error", fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            add("error", fault);
        }

        private void add(String kind, SAXParseException fault) {
            faults.add(fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + kind + ": " + fault.getMessage());
        }
    }
}
