/// The description of the interface, `GET /openapi.json`; tests hold it against the routes.
enum OpenAPI {
    static let document = #"""
        {
          "openapi": "3.1.0",
          "info": {"title": "HoiDap", "version": "0.1.0", "description": "Vietnamese customer care: answers from a knowledge base, tickets for the rest. Senders and messages as in Rasa's REST channel."},
          "security": [{}, {"token": []}],
          "paths": {
            "/webhooks/rest": {"get": {"summary": "Whether the channel is there.", "responses": {"200": {"description": "It is.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Status"}}}}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/webhooks/rest/webhook": {"post": {
              "summary": "Answers a message.",
              "description": "Messages of one sender are answered in order. The same message_id of a sender again returns the stored replies and does nothing twice.",
              "parameters": [{"name": "stream", "in": "query", "required": false, "description": "true: one reply a line (application/x-ndjson).", "schema": {"type": "string", "enum": ["true", "false"]}}],
              "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}},
              "responses": {
                "200": {"description": "What is said, in order.", "content": {"application/json": {"schema": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Reply"}}}, "application/x-ndjson": {"schema": {"type": "string"}}}},
                "400": {"$ref": "#/components/responses/Error"}, "401": {"$ref": "#/components/responses/Error"}, "403": {"$ref": "#/components/responses/Error"}, "413": {"$ref": "#/components/responses/Error"}, "415": {"$ref": "#/components/responses/Error"}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/model/parse": {"post": {
              "summary": "What the matcher makes of a text; nothing is stored.",
              "parameters": [{"name": "explain", "in": "query", "required": false, "schema": {"type": "string", "enum": ["true", "false"]}}],
              "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}}}},
              "responses": {
                "200": {"description": "The match.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Match"}}}},
                "400": {"$ref": "#/components/responses/Error"}, "401": {"$ref": "#/components/responses/Error"}, "403": {"$ref": "#/components/responses/Error"}, "413": {"$ref": "#/components/responses/Error"}, "415": {"$ref": "#/components/responses/Error"}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/widget/session": {"post": {"summary": "Begins a visitor's session.", "responses": {"200": {"description": "The token is the only proof of it.", "content": {"application/json": {"schema": {"type": "object", "required": ["sender", "token", "seq"], "properties": {"sender": {"type": "string"}, "token": {"type": "string"}, "seq": {"type": "integer"}}}}}}, "429": {"$ref": "#/components/responses/Error"}, "503": {"$ref": "#/components/responses/Error"}}}},
            "/conversations/{id}/messages": {"get": {"summary": "What was said last, oldest first.", "parameters": [{"name": "id", "in": "path", "required": true, "description": "The sender.", "schema": {"type": "string", "minLength": 1, "maxLength": 256}}], "responses": {"200": {"description": "The lines, and the last event before them.", "content": {"application/json": {"schema": {"type": "object", "required": ["messages", "seq"], "properties": {"messages": {"type": "array", "items": {"type": "object", "required": ["speaker", "text", "at"], "properties": {"speaker": {"type": "string", "enum": ["customer", "assistant", "agent"]}, "text": {"type": "string"}, "at": {"type": "string"}}}}, "seq": {"type": "integer"}}}}}}, "400": {"$ref": "#/components/responses/Error"}, "401": {"$ref": "#/components/responses/Error"}, "403": {"$ref": "#/components/responses/Error"}, "429": {"$ref": "#/components/responses/Error"}, "503": {"$ref": "#/components/responses/Error"}}}},
            "/conversations/{id}/events": {"get": {"summary": "Agents' words and changes of tickets, as server-sent events.", "parameters": [{"name": "id", "in": "path", "required": true, "description": "The sender.", "schema": {"type": "string", "minLength": 1, "maxLength": 256}}, {"name": "Last-Event-ID", "in": "header", "required": false, "description": "The last event that the reader has; without it, events to come only.", "schema": {"type": "string", "pattern": "^[0-9]{1,18}$"}}, {"name": "since", "in": "query", "required": false, "description": "The same for readers that cannot set a header.", "schema": {"type": "string", "pattern": "^[0-9]{1,18}$"}}], "responses": {"200": {"description": "A stream without end; data is an Event.", "content": {"text/event-stream": {"schema": {"type": "string"}}}}, "400": {"$ref": "#/components/responses/Error"}, "401": {"$ref": "#/components/responses/Error"}, "403": {"$ref": "#/components/responses/Error"}, "429": {"$ref": "#/components/responses/Error"}, "503": {"$ref": "#/components/responses/Error"}}}},
            "/conversations/{id}/feedback": {"post": {"summary": "Whether the last answer helped.", "parameters": [{"name": "id", "in": "path", "required": true, "description": "The sender.", "schema": {"type": "string", "minLength": 1, "maxLength": 256}}], "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["helpful"], "properties": {"helpful": {"type": "boolean"}}}}}}, "responses": {"200": {"description": "What is said to that; nothing where it helped.", "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Reply"}}}}}, "400": {"$ref": "#/components/responses/Error"}, "401": {"$ref": "#/components/responses/Error"}, "403": {"$ref": "#/components/responses/Error"}, "413": {"$ref": "#/components/responses/Error"}, "415": {"$ref": "#/components/responses/Error"}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/": {"get": {"summary": "A page that shows the widget.", "responses": {"200": {"description": "HTML.", "content": {"text/html": {"schema": {"type": "string"}}}}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/demo.css": {"get": {"summary": "That page's style.", "responses": {"200": {"description": "CSS.", "content": {"text/css": {"schema": {"type": "string"}}}}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/widget.js": {"get": {"summary": "The chat widget.", "responses": {"200": {"description": "One script.", "content": {"text/javascript": {"schema": {"type": "string"}}}}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/healthz": {"get": {"summary": "Whether the process answers.", "responses": {"200": {"description": "It does.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Status"}}}}}}},
            "/readyz": {"get": {"summary": "Whether the database takes writes and knowledge is loaded.", "responses": {"200": {"description": "Both.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Readiness"}}}}, "503": {"description": "Not both.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Readiness"}}}}}}},
            "/metrics": {"get": {"summary": "Counts for Prometheus.", "responses": {"200": {"description": "Text exposition format 0.0.4.", "content": {"text/plain": {"schema": {"type": "string"}}}}, "401": {"$ref": "#/components/responses/Error"}, "403": {"$ref": "#/components/responses/Error"}}}},
            "/version": {"get": {"summary": "Name and version.", "responses": {"200": {"description": "Both.", "content": {"application/json": {"schema": {"type": "object", "required": ["name", "version"], "properties": {"name": {"type": "string"}, "version": {"type": "string"}}}}}}, "429": {"$ref": "#/components/responses/Error"}}}},
            "/openapi.json": {"get": {"summary": "This document.", "responses": {"200": {"description": "OpenAPI 3.1.", "content": {"application/json": {"schema": {"type": "object"}}}}, "429": {"$ref": "#/components/responses/Error"}}}}
          },
          "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": "A token of the server's token file, or a visitor's session."}},
            "responses": {"Error": {"description": "Why it was refused.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}},
            "schemas": {
              "Status": {"type": "object", "required": ["status"], "properties": {"status": {"type": "string"}}},
              "Readiness": {"type": "object", "required": ["status", "database", "intents"], "properties": {"status": {"type": "string"}, "database": {"type": "string"}, "intents": {"type": "integer"}}},
              "Message": {"type": "object", "required": ["message"], "properties": {
                "sender": {"type": ["string", "null"], "minLength": 1, "maxLength": 256, "description": "Unique over all channels; required but for a visitor's session."},
                "message": {"type": "string"},
                "message_id": {"type": ["string", "integer", "null"], "description": "The channel's name of the message."},
                "input_channel": {"type": ["string", "null"], "minLength": 1, "maxLength": 256},
                "trusted": {"type": ["boolean", "null"], "description": "With a token: payloads count although they were not offered."}}},
              "Reply": {"type": "object", "required": ["recipient_id", "text"], "properties": {
                "recipient_id": {"type": "string"}, "text": {"type": "string"},
                "buttons": {"type": "array", "items": {"type": "object", "required": ["title", "payload"], "properties": {"title": {"type": "string"}, "payload": {"type": "string"}}}},
                "custom": {"type": "object", "properties": {"in_reply_to": {"type": "string"}, "intent": {"type": "string"}, "confidence": {"type": "number", "minimum": 0, "maximum": 1}, "ticket": {"type": "string"}}}}},
              "Match": {"type": "object", "required": ["text", "intent", "intent_ranking", "entities", "decision"], "properties": {
                "text": {"type": "string"}, "intent": {"$ref": "#/components/schemas/Candidate"},
                "intent_ranking": {"type": "array", "items": {"$ref": "#/components/schemas/Candidate"}},
                "entities": {"type": "array", "items": {"type": "object", "required": ["entity", "start", "end", "value"], "properties": {"entity": {"type": "string"}, "start": {"type": "integer"}, "end": {"type": "integer"}, "value": {"type": "string"}}}},
                "decision": {"type": "string", "enum": ["matched", "ambiguous", "none"]}, "explanation": {"type": "object"}}},
              "Candidate": {"type": "object", "required": ["name", "confidence"], "properties": {"name": {"type": ["string", "null"]}, "confidence": {"type": "number"}}},
              "Error": {"type": "object", "required": ["error"], "properties": {"error": {"type": "object", "required": ["code", "message"], "properties": {"code": {"type": "string"}, "message": {"type": "string"}, "field": {"type": "string"}, "limit": {"type": "integer"}}}}}
            }
          }
        }
        """#
}
