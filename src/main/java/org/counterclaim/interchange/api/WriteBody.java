package org.counterclaim.interchange.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.desk.RecordForm;
import org.counterclaim.interchange.BoundedJsonReader;
import org.counterclaim.interchange.BundleFaults;
import org.counterclaim.interchange.InvalidBundleException;
import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/**
 * What a program sends to write: an object with the members {@code record}, {@code reason} and {@code despite}, as far as the address takes
 * them.
 */
final class WriteBody {

    private static final String RECORD = "record";
    private static final String REASON = CommonFields.REASON.name();
    private static final String DESPITE = RejectedFormException.DESPITE;

    /** What makes a draft, what makes a record, what changes one, and what withdraws or reinstates one. */
    static final List<String> DRAFT = List.of(RECORD);
    static final List<String> NEW = List.of(RECORD, DESPITE);
    static final List<String> CHANGE = List.of(RECORD, REASON, DESPITE);
    static final List<String> STANDING = List.of(REASON);

    private final ObjectNode body;
    private final WriteFaults faults;

    private WriteBody(ObjectNode body, WriteFaults faults) {
        this.body = body;
        this.faults = faults;
    }

    /**
     * Reads a body that may have these members.
     *
     * @throws ResponseStatusException 400, if it is not an object in JSON
     */
    static WriteBody read(byte @Nullable [] json, List<String> members) {
        WriteFaults faults = new WriteFaults();
        if (!(parsed(json == null ? new byte[0] : json, faults) instanceof ObjectNode body)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body has to be a JSON object. Nothing was changed.");
        }
        body.propertyNames().stream().filter(name -> !members.contains(name))
                .forEach(name -> faults.addUnknown(WriteFaults.pointer("", name), name, members));
        return new WriteBody(body, faults);
    }

    private static JsonNode parsed(byte[] json, WriteFaults faults) {
        BundleFaults found = new BundleFaults();
        JsonNode node;
        try {
            node = BoundedJsonReader.read(json, found);
        } catch (InvalidBundleException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "The body %s. Nothing was changed.".formatted(uncapitalized(unreadable.faults().getLast().reason())));
        }
        try {
            found.throwIfAny();
        } catch (InvalidBundleException invalid) {
            faults.addAll(invalid);
        }
        return node;
    }

    private static String uncapitalized(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * Returns its members as the fields of a form.
     *
     * @param present what the fields hold now
     * @param base what they hold that it does not mention
     */
    RecordInput of(RecordForm<?, ?> form, FormValues present, FormValues base) {
        RecordInput input = new RecordInput(form, present, base, faults);
        JsonNode record = Objects.requireNonNullElse(body.get(RECORD), JsonNodeFactory.instance.objectNode());
        if (record instanceof ObjectNode members) {
            input.read(members, "/" + RECORD);
        } else {
            faults.add("/" + RECORD, "Write an object.");
        }
        input.put(CommonFields.REASON, body.get(REASON), "/" + REASON);
        input.putCodes(DESPITE, body.get(DESPITE), "/" + DESPITE);
        faults.throwIfAny();
        return input;
    }
}
