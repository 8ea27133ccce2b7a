"""The forms of profielen: reacting, for everybody; looking after reactions and deciding, for who keeps profiles."""
