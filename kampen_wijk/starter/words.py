"""What `make run` says when the portal is up."""


def welcome(address: str, accounts: list[dict], password: str = "") -> str:
    """The address, and per role the accounts to look around with."""
    lines = ["", f"Het portaal draait: {address}", "Stop met Ctrl-C of met make stop.", ""]
    if accounts:
        lines.append(f"Inloggen als voorbeeld kan op {address}inloggen/ met:")
        width = max(len(account["email"]) for account in accounts)
        lines += [f"  {account['email']:<{width}}  {', '.join(account['rollen']) or 'geen rol'}" for account in accounts]
        if password:
            lines += [f"Wachtwoord van alle voorbeeldaccounts: {password}"]
        lines.append("")
    return "\n".join(lines)
