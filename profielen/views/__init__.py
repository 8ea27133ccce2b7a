"""The public pages of profielen: a version at its own address, samenspraak, and what was done with what people said."""
