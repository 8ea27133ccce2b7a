"""The dossier of a gebied: what a wijkverbinder reads to know in ten minutes what plays there."""
