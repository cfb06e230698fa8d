package io.sayonce.system.contracts;

import java.util.List;

import tools.jackson.databind.JsonNode;

/** Everything that happened in one complaint of the examples, in the order of the topic: a fact a line. */
record Story(String path, List<JsonNode> facts) {

    static List<Story> all() {
        return Contracts.files(".jsonl").stream()
                .map(path -> new Story(
                        path, Contracts.text(path).lines().map(Contracts::parse).toList()))
                .toList();
    }

    static String header(JsonNode fact, String name) {
        return fact.path("headers").path(name).asString("");
    }

    @Override
    public String toString() {
        return path;
    }
}
