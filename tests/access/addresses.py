"""Every address of the resolver, by full name, with its pattern."""

from django.urls import URLPattern, get_resolver


def all_addresses() -> dict[str, str]:
    """`namespace:name` -> pattern; addresses without a name stand under their pattern."""
    found = {}

    def walk(patterns, namespaces, prefix):
        for pattern in patterns:
            route = prefix + str(pattern.pattern)
            if isinstance(pattern, URLPattern):
                name = ":".join([*namespaces, pattern.name]) if pattern.name else route
                found[name] = route
            else:
                walk(pattern.url_patterns, [*namespaces, *([pattern.namespace] if pattern.namespace else [])], route)

    walk(get_resolver().url_patterns, [], "")
    return found
