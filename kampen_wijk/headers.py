"""Headers that every answer carries, a refusal and a picture included (the rules of internet.nl).

Django's SecurityMiddleware adds Referrer-Policy, X-Content-Type-Options, Cross-Origin-Opener-Policy and HSTS; these
are the ones it does not know. It must stand above everything that answers by itself.
"""

# A place can be shown on the map from where one is; nothing else of the device is asked for.
PERMISSIONS = ", ".join(
    ["geolocation=(self)"]
    + [f"{feature}=()" for feature in (
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "gyroscope", "magnetometer",
        "microphone", "midi", "payment", "usb",
    )]
)


class HeadersMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
