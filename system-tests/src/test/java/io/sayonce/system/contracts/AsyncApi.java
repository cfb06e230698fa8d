package io.sayonce.system.contracts;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document that names every message; what it refers to stands beside it. */
record AsyncApi(JsonNode document) {

    static AsyncApi read() {
        return new AsyncApi(new YAMLMapper().readTree(Contracts.text("asyncapi.yaml")));
    }

    JsonNode message(String name) {
        return document.path("components").path("messages").path(name);
    }

    /** The names of the messages of an operation. */
    List<String> messages(String operation) {
        return document.path("operations")
                .path(operation)
                .path("messages")
                .valueStream()
                .map(message -> message.path("$ref").asString())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }

    /** The files that it names, and those that they refer to in turn. */
    Set<String> files() {
        var files = new TreeSet<String>();
        var open = new ArrayDeque<>(refs().map(AsyncApi::file).toList());
        open.removeIf(String::isEmpty);
        while (!open.isEmpty()) {
            var file = open.pop();
            if (files.add(file) && file.endsWith(".schema.json")) {
                refs(Contracts.json(file)).map(ref -> beside(file, ref)).forEach(open::add);
            }
        }
        document.at("/channels/complaint-events/x-stories").forEach(story -> files.add(story.asString()));
        return files;
    }

    /** What a reference points to; missing when it points to nothing. */
    JsonNode resolve(String ref) {
        var parts = ref.split("#", 2);
        var target = parts[0].isEmpty() ? document : Contracts.json(parts[0]);
        return parts.length == 1 ? target : target.at(parts[1]);
    }

    Stream<String> refs() {
        return refs(document);
    }

    private static Stream<String> refs(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::asString);
    }

    private static String file(String ref) {
        return ref.replaceAll("#.*", "");
    }

    private static String beside(String file, String ref) {
        return URI.create(file).resolve(ref).toString();
    }
}
