package org.counterclaim.interchange.api;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.models.OpenAPI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.counterclaim.account.SiteAddress;

/**
 * Serves the description of the API (OpenAPI 3.1). Springdoc finds the addresses and methods; {@link ApiDescription} and {@link ApiSchemas}
 * say the rest. Springdoc's own addresses are turned off.
 */
@RestController
class ApiDocument extends OpenApiResource {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INFO = """
            {"title": "Counterclaim", "version": "1", "description":
            "The record of contested news stories: who asserted what, when, and who disputed it. Within version 1, members and parameters \
            are only ever added."}""";

    /** The headings that come first on the page, in their order. */
    private static final List<String> TAGS = List.of("Beginning", "Records", "History");

    private static final Duration SOON = Duration.ofSeconds(30);

    private final SiteAddress site;

    /** It is made once, by whoever comes first; others wait for that. */
    private final FutureTask<JsonNode> made = new FutureTask<>(this::make);

    ApiDocument(ObjectFactory<OpenAPIService> builders, AbstractRequestService requests, GenericResponseService responses,
            OperationService operations, SpringDocConfigProperties properties, SpringDocProviders providers,
            SpringDocCustomizers customizers, SiteAddress site) {
        super(builders, requests, responses, operations, properties, providers, customizers);
        this.site = site;
    }

    /**
     * An operation, for the page that describes it.
     *
     * @param method with a capital
     * @param body what the example posts; null if it posts nothing
     */
    record DescribedOperation(String id, String method, String path, String tag, String summary, String description,
            List<ApiParameter> parameters, String example, @Nullable String body) {}

    /**
     * Has it made soon after the site answers, because it takes a second, for which no reader should wait; not at once, because those who
     * waited for the start are answered then.
     */
    @EventListener
    void serve(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext application = ready.getApplicationContext();
        if (application instanceof WebServerApplicationContext served && isServing(served.getWebServer())) {
            Executor soon = CompletableFuture.delayedExecutor(SOON.toMillis(), TimeUnit.MILLISECONDS,
                    Thread.ofPlatform().daemon().name("api-document")::start);
            soon.execute(() -> {
                if (application.isActive()) {
                    made.run();
                }
            });
        }
    }

    /** Whether a server has a port; commands have none. */
    private static boolean isServing(@Nullable WebServer server) {
        return server != null && server.getPort() > 0;
    }

    /** Returns it. */
    @Operation(hidden = true)
    @GetMapping(path = ApiPaths.V1 + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() throws IOException {
        return JSON.writeValueAsBytes(whole());
    }

    private JsonNode whole() throws IOException {
        made.run();
        try {
            return made.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private JsonNode make() throws IOException {
        OpenAPI found = getOpenApi(site.origin(), Locale.ENGLISH);
        ObjectNode document = (ObjectNode) JSON.readTree(writeJsonValue(found));
        document.set("info", JSON.readTree(INFO));
        document.putArray("servers").addObject().put("url", site.origin());
        ObjectNode schemas = document.withObject("components").withObject("schemas");
        String text = document.toString();
        // Springdoc describes the types that methods return, too, but their answers have schemas of their own.
        schemas.retain(schemas.propertyNames().stream().filter(name -> text.contains("/schemas/" + name + "\"")).toList());
        schemas.setAll((ObjectNode) ApiSchemas.all());
        document.withObject("components").putObject("securitySchemes").putObject(ApiDescription.TOKEN).put("type", "http")
                .put("scheme", "bearer").put("description", "A personal token, which staff make at /account/tokens.");
        return document;
    }

    /** Returns all operations, in the order in which they stand. */
    List<DescribedOperation> operations() throws IOException {
        List<DescribedOperation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : whole().get("paths").properties()) {
            path.getValue().properties().forEach(method -> all.add(operation(path.getKey(), method.getKey(), method.getValue())));
        }
        all.sort(Comparator.comparingInt((DescribedOperation one) -> TAGS.contains(one.tag) ? TAGS.indexOf(one.tag) : TAGS.size())
                .thenComparing(DescribedOperation::path).thenComparing(DescribedOperation::method));
        return all;
    }

    private static DescribedOperation operation(String path, String method, JsonNode said) {
        return new DescribedOperation(said.path("operationId").asString(), method.toUpperCase(Locale.ROOT), path,
                said.path("tags").path(0).asString(), said.path("summary").asString(), said.path("description").asString(),
                said.path("parameters").valueStream().map(ApiDocument::parameter).toList(),
                said.path(ApiDescription.EXAMPLE).asString(), said.path(ApiDescription.BODY).asStringOpt().orElse(null));
    }

    private static ApiParameter parameter(JsonNode said) {
        return new ApiParameter(said.path("name").asString(), said.path("description").asString(),
                said.path("schema").path("enum").valueStream().map(JsonNode::asString).toList(), said.path("example").asString());
    }

    @Override
    protected String getServerUrl(HttpServletRequest request, String address) {
        return site.origin();
    }
}
