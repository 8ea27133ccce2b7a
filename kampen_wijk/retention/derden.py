"""The terms of the apps that we did not write, by model label."""

from kampen_wijk.retention.register import VERWIJDEREN, Termijn, Termijnen, niet_persoonlijk, persoonlijk

BEHEERLOG_DAGEN = 365
SPOOR_DAGEN = 3 * 365
TAAK_DAGEN = 7  # carried out by the outbox: outbox.oude_taken

_log = persoonlijk(dagen=BEHEERLOG_DAGEN, na="action_time", dan=VERWIJDEREN)
_sessie = persoonlijk(dagen=0, na="expire_date", dan=VERWIJDEREN)
_account = persoonlijk(na="het wissen van de medewerker", dan=VERWIJDEREN)
_spoor = persoonlijk(dagen=SPOOR_DAGEN, na="created_at", dan=VERWIJDEREN)
# Jobs hold ids only, but an id leads to a person.
_taak = persoonlijk(dagen=TAAK_DAGEN, na="het einde van de taak", dan=VERWIJDEREN)


def spoor(*velden: str, personen: tuple[str, ...] = ()) -> dict[str, Termijn]:
    """The fields of a table of audit events: `velden` of the object itself, `personen` those that lead to somebody."""
    eigen = niet_persoonlijk("pgh_id", "pgh_label", *velden)
    return eigen | dict.fromkeys(["pgh_created_at", "pgh_obj", "pgh_context", *personen], _spoor)


BEWAARTERMIJNEN: Termijnen = {
    "admin.LogEntry": niet_persoonlijk("id", "content_type", "action_flag")
    | dict.fromkeys(["action_time", "user", "object_id", "object_repr", "change_message"], _log),
    "auth.Permission": niet_persoonlijk("id", "name", "content_type", "codename"),
    "auth.Group": niet_persoonlijk("id", "name"),
    "auth.Group_permissions": niet_persoonlijk("id", "group", "permission"),
    "contenttypes.ContentType": niet_persoonlijk("id", "app_label", "model"),
    "sessions.Session": dict.fromkeys(["session_key", "session_data", "expire_date"], _sessie),
    "account.EmailAddress": niet_persoonlijk("id", "verified", "primary") | dict.fromkeys(["user", "email"], _account),
    "account.EmailConfirmation": niet_persoonlijk("id")
    | dict.fromkeys(["email_address", "created", "sent", "key"], _account),
    "mfa.Authenticator": niet_persoonlijk("id", "type")
    | dict.fromkeys(["user", "data", "created_at", "last_used_at"], _account),
    "socialaccount.SocialApp": niet_persoonlijk(
        "id", "provider", "provider_id", "name", "client_id", "secret", "key", "settings"
    ),
    "socialaccount.SocialAccount": niet_persoonlijk("id", "provider")
    | dict.fromkeys(["user", "uid", "last_login", "date_joined", "extra_data"], _account),
    "socialaccount.SocialToken": niet_persoonlijk("id", "app")
    | dict.fromkeys(["account", "token", "token_secret", "expires_at"], _account),
    "pghistory.Context": dict.fromkeys(["id", "created_at", "updated_at", "metadata"], _spoor),
    # A view over the event tables: it keeps nothing itself.
    "pghistory.Events": niet_persoonlijk("pgh_slug", "pgh_model", "pgh_label", "pgh_obj_model")
    | dict.fromkeys(
        ["pgh_id", "pgh_created_at", "pgh_data", "pgh_diff", "pgh_context_id", "pgh_context", "pgh_obj_id"], _spoor
    ),
    "procrastinate.ProcrastinateWorker": niet_persoonlijk("id", "last_heartbeat"),
    "procrastinate.ProcrastinateJob": niet_persoonlijk(
        "id", "queue_name", "task_name", "priority", "status", "attempts", "abort_requested", "worker"
    )
    | dict.fromkeys(["lock", "args", "scheduled_at", "queueing_lock"], _taak),
    "procrastinate.ProcrastinateEvent": niet_persoonlijk("id", "type") | dict.fromkeys(["job", "at"], _taak),
    "procrastinate.ProcrastinatePeriodicDefer": niet_persoonlijk(
        "id", "task_name", "defer_timestamp", "job", "periodic_id"
    ),
}
