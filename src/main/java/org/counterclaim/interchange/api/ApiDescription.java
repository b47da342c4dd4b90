package org.counterclaim.interchange.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes into the description of the API what {@link ApiOperation} says of a method. */
@Component
class ApiDescription implements OperationCustomizer {

    /** The name of the member that has the address of the example. */
    static final String EXAMPLE = "x-example";

    /** The name of the member that has the body of the example, if it has one. */
    static final String BODY = "x-example-body";

    private static final Pattern VARIABLE = Pattern.compile("[{](\\w+)(?::([^}]+))?[}]");
    private static final String OK = "200";

    /** What each status means. */
    private static final Map<Integer, String> STATUSES = Map.of(
            301, "The record has another address now; “Location” says which.",
            304, "The answer is still the one with the entity tag in “If-None-Match”.",
            400, "The request cannot be understood; the problem says what to do.",
            404, "There is no such record.",
            410, "The record was withdrawn; the problem says why.",
            413, "The body is too long.",
            415, "The body is not a form.",
            429, "Too many requests; “Retry-After” says in how many seconds to ask again.",
            503, "The site is overloaded or out of order; “Retry-After” says in how many seconds to ask again.");
    private static final List<Integer> EVERYWHERE = List.of(400, 429, 503);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        ApiOperation said = method.getMethodAnnotation(ApiOperation.class);
        if (said == null) {
            return operation;
        }
        UriComponents example = UriComponentsBuilder.fromUriString(said.example()).build();
        operation.operationId(said.id()).tags(List.of(said.tag())).summary(said.summary())
                .description(said.more().isEmpty() ? said.summary() + "." : said.more())
                .parameters(Stream.concat(variables(method, example), said.takes().all().stream()
                        .map(one -> parameter(one, example.getQueryParams()))).toList())
                .responses(responses(said, method.hasMethodAnnotation(GetMapping.class)))
                .addExtension(EXAMPLE, said.example());
        if (!said.body().isEmpty()) {
            operation.addExtension(BODY, said.body());
        }
        return operation;
    }

    private static Stream<Parameter> variables(HandlerMethod method, UriComponents example) {
        GetMapping mapping = method.getMethodAnnotation(GetMapping.class);
        String path = mapping == null || mapping.value().length == 0 ? "" : mapping.value()[0];
        List<String> parts = example.getPathSegments();
        int first = parts.size() - (int) path.chars().filter(c -> c == '/').count();
        List<String> patterns = Arrays.asList(path.replaceFirst("^/", "").split("/(?![^{]*[}])", -1));
        return VARIABLE.matcher(path).results().map(found -> variable(found, parts.get(first + patterns.indexOf(found.group()))));
    }

    private static Parameter variable(MatchResult found, String example) {
        StringSchema schema = new StringSchema();
        if (found.group(2) != null) {
            schema.setEnum(List.of(found.group(2).split("[|]", -1)));
        }
        return new PathParameter().name(found.group(1)).schema(schema).example(example).description(found.group(1).equals("plural")
                ? "The kind of record, in the plural."
                : "The last part of the record's address.");
    }

    private static Parameter parameter(ApiParameter one, MultiValueMap<String, String> example) {
        StringSchema schema = new StringSchema();
        if (!one.choices().isEmpty()) {
            schema.setEnum(one.choices());
        }
        String value = example.getFirst(one.name());
        return new QueryParameter().name(one.name()).description(one.description()).schema(schema)
                .example(value == null ? one.example() : value);
    }

    private static ApiResponses responses(ApiOperation said, boolean isRead) {
        ApiResponses all = new ApiResponses();
        all.addApiResponse(OK, new ApiResponse().description("The answer.").content(content(said.type(), said.answers())));
        Stream<Integer> others = Stream.concat(EVERYWHERE.stream(), Arrays.stream(said.refuses()).boxed());
        for (int status : new TreeSet<>((isRead ? Stream.concat(others, Stream.of(304)) : others).toList())) {
            ApiResponse response = new ApiResponse().description(STATUSES.get(status));
            all.addApiResponse(String.valueOf(status),
                    status < 400 ? response : response.content(content("application/problem+json", "problem")));
        }
        return all;
    }

    private static Content content(String type, String schema) {
        return new Content().addMediaType(type, new MediaType().schema(
                type.equals("text/html") ? new StringSchema() : new Schema<>().$ref("#/components/schemas/" + schema)));
    }
}
