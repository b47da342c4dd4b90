package org.counterclaim.interchange.api;

import java.lang.reflect.AnnotatedElement;
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
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Writes into the description of the API what {@link ApiOperation} says of a method. */
@Component
class ApiDescription implements OperationCustomizer {

    /** The name of the member that has the address of the example. */
    static final String EXAMPLE = "x-example";

    /** The name of the member that has the body of the example, if it has one. */
    static final String BODY = "x-example-body";

    /** The name of the way in which tokens are sent. */
    static final String TOKEN = "token";

    private static final Pattern VARIABLE = Pattern.compile("[{](\\w+)(?::([^}]+))?[}]");

    /** What each status means. */
    private static final Map<Integer, String> STATUSES = Map.ofEntries(
            Map.entry(301, "The record has another address now; “Location” says which."),
            Map.entry(304, "The answer is still the one with the entity tag in “If-None-Match”."),
            Map.entry(400, "The request cannot be understood; the problem says what to do."),
            Map.entry(401, "There is no token, or it does not work; “WWW-Authenticate” says why."),
            Map.entry(403, "The token, or its owner, may not do that."),
            Map.entry(404, "There is no such record."),
            Map.entry(409, "Somebody else was quicker, or the first request with this key is still being carried out."),
            Map.entry(410, "The record was withdrawn; the problem says why."),
            Map.entry(412, "Somebody else changed the record meanwhile; “ETag” has its present version."),
            Map.entry(413, "The body is too long."),
            Map.entry(415, "The body is of a type that is not taken here."),
            Map.entry(422, "Something in the body is wrong or unlikely; “errors” says where and why."),
            Map.entry(428, "The header “If-Match” is missing."),
            Map.entry(429, "Too many requests; “Retry-After” says in how many seconds to ask again."),
            Map.entry(503, "The site is overloaded or out of order; “Retry-After” says in how many seconds to ask again."));
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
                .parameters(Stream.of(variables(method, example), Stream.of(said.headers()).map(ApiDescription::header),
                        said.takes().all().stream().map(one -> parameter(one, example.getQueryParams())))
                        .flatMap(one -> one).toList())
                .responses(responses(said, method.hasMethodAnnotation(GetMapping.class)))
                .addExtension(EXAMPLE, said.example());
        if (!said.body().isEmpty()) {
            operation.addExtension(BODY, said.body());
        }
        if (!said.bodyAs().isEmpty()) {
            operation.requestBody(new RequestBody().required(true).content(content(said.bodyType(), said.bodyAs(), said.body())));
        }
        if (!said.scope().isEmpty()) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN,
                    said.scope().equals(ApiOperation.ANY_TOKEN) ? List.of() : List.of(said.scope())));
        }
        return operation;
    }

    private static Stream<Parameter> variables(HandlerMethod method, UriComponents example) {
        String path = path(method.getBeanType()) + path(method.getMethod());
        List<String> parts = example.getPathSegments();
        List<String> patterns = Arrays.asList(path.replaceFirst("^/", "").split("/(?![^{]*[}])", -1));
        return VARIABLE.matcher(path).results().map(found -> variable(found, parts.get(patterns.indexOf(found.group()))));
    }

    private static String path(AnnotatedElement of) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(of, RequestMapping.class);
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
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

    private static Parameter header(ApiHeader one) {
        return new HeaderParameter().name(one.toString()).required(one.isRequired()).schema(new StringSchema()).example(one.example())
                .description(one.description());
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
        all.addApiResponse(String.valueOf(said.success()),
                new ApiResponse().description("The answer.").content(content(said.type(), said.answers())));
        Stream<Integer> others = Stream.concat(EVERYWHERE.stream(), Arrays.stream(said.refuses()).boxed());
        for (int status : new TreeSet<>((isRead ? Stream.concat(others, Stream.of(304)) : others).toList())) {
            ApiResponse response = new ApiResponse().description(STATUSES.get(status));
            all.addApiResponse(String.valueOf(status),
                    status < 400 ? response : response.content(content("application/problem+json", "problem")));
        }
        return all;
    }

    /** Returns the same with an example in JSON. */
    private static Content content(String type, String schema, String example) {
        return new Content().addMediaType(type, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema))
                .example(JsonMapper.shared().readValue(example, Object.class)));
    }

    private static Content content(String type, String schema) {
        return new Content().addMediaType(type, new MediaType().schema(
                type.equals("text/html") ? new StringSchema() : new Schema<>().$ref("#/components/schemas/" + schema)));
    }
}
