"""Reads layouts of wijken and buurten into Gebied and CbsCode, and keeps what was valid before."""
