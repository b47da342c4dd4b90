package org.counterclaim.interchange.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.desk.FormPage.FieldRow;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.interchange.webhook.WebhookEndpoint.EventFilter.StoryChoice;
import org.counterclaim.record.RecordType;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormText;
import org.counterclaim.web.form.RejectedFormException;

/** The form of a webhook, as typed. */
record WebhookForm(@Nullable String description, @Nullable String address, @Nullable Set<String> events, @Nullable Set<String> kinds,
        @Nullable String story) {

    private static final List<FormField> FIELDS = List.of(
            FormField.line("description", "What it is for", 200).required()
                    .hint("For administrators, such as the name of the receiving system and of who looks after it."),
            FormField.line("address", "Address", 2_000).required().hint("Where events are posted to. It begins with https://."),
            FormField.line("story", "Only of one story", 300).hint("Its title, or the last part of its address. Empty for all stories."));

    static final WebhookForm EMPTY = new WebhookForm(null, null, null, null, null);

    /** Finds a story by what was typed; throws {@link RejectedFormException} if there is none, or more than one. */
    @FunctionalInterface
    interface StoryFinder {
        UUID find(String typed);
    }

    /** Says why an address is not allowed; empty if it is. */
    @FunctionalInterface
    interface AddressCheck {
        Optional<String> problem(WebAddress address);
    }

    static WebhookForm of(WebhookEndpoint endpoint) {
        StoryChoice story = endpoint.wanted().story();
        return new WebhookForm(endpoint.description(), endpoint.address().text(), endpoint.wanted().events(), endpoint.wanted().kinds(),
                story == null ? null : story.slug());
    }

    /**
     * Returns what it tells.
     *
     * @throws RejectedFormException if something is wrong with it
     */
    WebhookDetails read(AddressCheck addresses, StoryFinder stories) {
        Map<String, String> problems = new LinkedHashMap<>();
        FIELDS.forEach(field -> problem(field).ifPresent(words -> problems.put(field.name(), words)));
        WebAddress to = problems.containsKey("address") ? null : address(addresses, problems);
        UUID of = problems.containsKey("story") || typed("story").isBlank() ? null : story(stories, problems);
        Set<String> types = Stream.of(WebhookEventType.values()).map(WebhookEventType::toString).collect(Collectors.toSet());
        Set<String> words = RecordTypes.ALL.stream().map(RecordType::word).collect(Collectors.toSet());
        if (!types.containsAll(tickedEvents()) || !words.containsAll(tickedKinds())) {
            problems.put("events", "There is no such event or kind of record. Tick some of these, or none.");
        }
        if (to == null || !problems.isEmpty()) {
            throw new RejectedFormException(problems);
        }
        return new WebhookDetails(FormText.withoutDirectionMarks(typed("description")), to, new TreeSet<>(tickedEvents()),
                new TreeSet<>(tickedKinds()), of);
    }

    /** Returns the ticked types of events. */
    public Set<String> tickedEvents() {
        return events == null ? Set.of() : events;
    }

    /** Returns the ticked kinds of records. */
    public Set<String> tickedKinds() {
        return kinds == null ? Set.of() : kinds;
    }

    /** Returns the fields of one line, by name. */
    Map<String, FieldRow> rows(Map<String, String> problems) {
        return FIELDS.stream().collect(Collectors.toMap(FormField::name,
                field -> FieldRow.alone(field, typed(field.name()), problems.get(field.name()), null)));
    }

    private Optional<String> problem(FormField field) {
        return FormText.problem(typed(field.name()), field)
                .or(() -> field.isRequired() && !FormText.isVisible(typed(field.name())) ? Optional.of("Fill this in.") : Optional.empty());
    }

    private @Nullable WebAddress address(AddressCheck addresses, Map<String, String> problems) {
        try {
            WebAddress read = WebAddress.typed(typed("address"));
            addresses.problem(read).ifPresent(words -> problems.put("address", words));
            return read;
        } catch (IllegalArgumentException wrong) {
            problems.put("address", String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private @Nullable UUID story(StoryFinder stories, Map<String, String> problems) {
        try {
            return stories.find(typed("story"));
        } catch (RejectedFormException unknown) {
            problems.putAll(unknown.problems());
            return null;
        }
    }

    private String typed(String field) {
        String typed = switch (field) {
            case "description" -> description;
            case "address" -> address;
            default -> story;
        };
        return typed == null ? "" : typed;
    }
}
