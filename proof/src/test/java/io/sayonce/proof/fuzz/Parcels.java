package io.sayonce.proof.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.sayonce.stack.keys.Keys;
import io.sayonce.stack.keys.Tokens;
import io.sayonce.stack.plan.Service;

/** A small API to judge and to spoil. */
final class Parcels {

    private static final String DOCUMENT = """
            {"paths": {"/v1/parcels/{id}": {
               "get": {"operationId": "read", "security": [{"token": ["agent"]}],
                 "parameters": [{"in": "path", "name": "id", "required": true, "schema": {"type": "string"}}],
                 "responses": {"304": {}, "200": {
                   "headers": {"ETag": {"required": true}},
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Parcel"}}}}}},
               "post": {"operationId": "send", "security": [{"token": ["agent"]}],
                 "parameters": [{"in": "path", "name": "id", "required": true, "schema": {"type": "string"}}],
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Parcel"}}}},
                 "responses": {
                   "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Parcel"}}}},
                   "422": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}},
               "patch": {"operationId": "change", "security": [{"token": ["agent"]}],
                 "parameters": [{"in": "path", "name": "id", "required": true, "schema": {"type": "string"}},
                   {"in": "header", "name": "If-Match", "schema": {"type": "string"}}],
                 "responses": {"200": {}}}},
             "/v1/parcels": {
               "get": {"operationId": "list", "security": [{"token": ["agent"]}],
                 "parameters": [
                   {"in": "query", "name": "state", "required": true, "schema": {"enum": ["sent", "there"]}},
                   {"in": "query", "name": "limit", "schema": {"type": "integer", "minimum": 1, "maximum": 200}},
                   {"in": "query", "name": "cursor", "schema": {"type": "string"}}],
                 "responses": {"200": {}}}},
             "/v1/complaints/{id}/parcel": {
               "post": {"operationId": "settle", "security": [{"token": ["customer"]}],
                 "parameters": [
                   {"in": "path", "name": "id", "required": true, "schema": {"type": "string", "format": "uuid"}},
                   {"in": "header", "name": "Idempotency-Key", "required": true,
                    "schema": {"type": "string", "minLength": 1, "maxLength": 255}}],
                 "responses": {"200": {}}}}},
             "components": {"schemas": {
               "Parcel": {"type": "object", "required": ["to"], "properties": {
                 "to": {"type": "string", "maxLength": 200, "examples": ["Robin"]},
                 "label": {"type": "string", "maxLength": 60, "pattern": "[a-z]+(-[a-z]+)*", "examples": ["red"]},
                 "inside": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
               "Thing": {"type": "object", "properties": {"weight": {"type": "integer"}}},
               "Problem": {"type": "object", "required": ["type", "status"],
                 "properties": {"type": {"type": "string"}, "status": {"type": "integer"}}}}}}
            """;

    private Parcels() {}

    static People people() {
        return new People(new Tokens(Keys.make()));
    }

    static Api api() {
        try {
            return new Api(Service.COMPLAINT, Api.JSON.readTree(DOCUMENT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Operation operation(String id) {
        return api().operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
