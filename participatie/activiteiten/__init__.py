"""Trajecten: what the gemeente and residents make together, in phases, with a kaderkaart before anybody is asked anything."""
