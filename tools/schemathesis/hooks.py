"""What the API's document says in words, in the form that Schemathesis understands."""

import json
import os
import string
import time
from urllib.parse import parse_qsl, urlsplit

import schemathesis
from hypothesis import strategies as st

# A request that fits its schema may be refused for what its fields mean together, or for the present state.
BEYOND_SCHEMAS = {
    "invalid-request",
    "rules-contradict",
    "unknown-command",
    "payment-declined",
    "precondition-failed",
    "idempotency-key-reused",
    "reason-required",
}

# A schema has no calendar, does not list the neighbourhoods, and cannot say which parameters go together.
FIELDS_BEYOND_SCHEMAS = {"blockedDays", "from", "to", "near", "within", "neighbourhood"}

# Whether the requests carry a token: whoever sends none says in the body who they are.
SIGNED_IN = os.environ["SIGNED_IN"] == "yes"

# The operations that this market refuses without a token. The document says of every market that it may want one.
NEED_TOKEN = set(filter(None, os.environ["NEED_TOKEN"].split(",")))

# Parameters of paths that no example can name: secrets, and numbers that the market draws.
KNOWN_PATHS = json.loads(os.environ["KNOWN_PATHS"])

# Effects on other things follow by events. In seconds.
EVENTS_TAKE = 0.1

# Text of any script, short enough in each, without control characters.
LETTERS = string.ascii_letters + string.digits + "ÄßéжЖ가나다日本📷"
schemathesis.openapi.format("text", st.text(LETTERS, min_size=1, max_size=75))

# The newest that the market has said, by path.
next_links = {}
entity_tags = {}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    components = raw_schema["components"]
    # Every size is taken: a number above the limit as the limit, what is no number as the usual size.
    components["parameters"]["Size"]["schema"] = {"anyOf": [{"type": "integer"}, {"type": "string"}]}
    # With the same key, all requests but the first would be repetitions.
    del components["parameters"]["IdempotencyKey"]["example"]
    for path, operations in raw_schema["paths"].items():
        for method, operation in operations.items():
            if f"{method.upper()} {path}" in NEED_TOKEN:
                operation["security"] = [{"bearer": []}]
    for operation in (operation for path in raw_schema["paths"].values() for operation in path.values()):
        for content in operation.get("requestBody", {}).get("content", {}).values():
            schema = components["schemas"][content["schema"]["$ref"].rsplit("/", 1)[-1]]
            say_who_asks(schema, content["examples"].values())
            schema["properties"] = {name: as_taken(rules) for name, rules in schema["properties"].items()}
        for response in operation["responses"].values():
            for link in response.get("links", {}).values():
                # The link of a PATCH has its whole body: another field would ask for something else.
                if link["operationId"] in ("changeItem", "changeReservation"):
                    link["x-schemathesis"] = {"merge_body": False}


def say_who_asks(schema, examples):
    customer = schema["properties"].get("customerId", {})
    if "integer" not in customer.get("type", []):
        return
    if SIGNED_IN:
        del schema["properties"]["customerId"]
        for example in examples:
            example["value"].pop("customerId", None)
    else:
        customer["type"] = "integer"
        schema["required"].append("customerId")


def as_taken(rules):
    """A field of a request: a number is also taken as digits, and text has to be readable."""
    types = rules.get("type", [])
    if "integer" in types:
        most = rules["maximum"]
        small = "[1-8][0-9]?" if most > 9 else f"[{rules['minimum']}-{most}]"
        digits = "[1-9][0-9]{0,8}" if most > 999_999_999 else small
        return {"anyOf": [rules, {"type": "string", "pattern": f"^{digits}$"}]}
    if "string" in types and "enum" not in rules:
        return {**rules, "format": "text"}
    return rules


@schemathesis.hook
def before_call(context, case, kwargs):
    """
    A cursor and an entity tag are the market's own words: a good request repeats the newest. It has one filter at most,
    which a document of OpenAPI cannot say.
    """
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    path = case.operation.path
    case.path_parameters.update(KNOWN_PATHS.get(f"{case.method} {path}") or KNOWN_PATHS.get(path, {}))
    if "cursor" in (case.query or {}):
        case.query = next_links.get(case.operation.path, {})
    if "customerId" in (case.query or {}):
        case.query.pop("ownerId", None)
    if "if-match" in (case.headers or {}):
        case.headers["if-match"] = entity_tags.get(case.formatted_path, "*")


@schemathesis.hook
def after_call(context, case, response):
    if not 200 <= response.status_code < 300:
        return
    if case.method != "GET" and case.meta is not None and case.meta.phase.name.value == "stateful":
        time.sleep(EVENTS_TAKE)
    if not response.content or "json" not in response.headers["content-type"][0]:
        return
    links = response.json().get("_links", {})
    if "next" in links:
        next_links[case.operation.path] = dict(parse_qsl(urlsplit(links["next"]["href"]).query))
    if "etag" in response.headers:
        entity_tags[case.formatted_path] = response.headers["etag"][0]


@schemathesis.hook
def filter_failure(context, failure, case, response):
    # Whoever does not wait for an item, even for one that has left, is told so: their place is null.
    if type(failure).__name__ == "UseAfterFree":
        return not case.operation.path.endswith("/waiting")
    if type(failure).__name__ != "RejectedPositiveData":
        return True
    problem = response.json()
    paths = {error["path"].split(".")[0] for error in problem.get("errors", [])}
    return problem.get("type", "").rsplit(":", 1)[-1] not in BEYOND_SCHEMAS and not (paths and paths <= FIELDS_BEYOND_SCHEMAS)
