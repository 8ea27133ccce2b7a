// Bundles what the browser gets into static/dist. Only that folder and img are served.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

const dist = "static/dist";
await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: {
    kampen: "static/css/kampen.css",
    beheer: "static/css/beheer.css",
    "kaart-stijl": "static/css/kaart.css",
    gesprek: "static/css/gesprek.css",
  },
  outdir: dist,
  bundle: true,
  minify: true,
  external: ["*.svg"],
  loader: { ".png": "empty" },
  target: ["chrome109", "firefox115", "safari15.6"],
  logLevel: "warning",
});
await build({
  entryPoints: ["static/js/kampen.js", "static/js/kaart.js", "static/js/proef.js", "static/js/gesprek.js", "static/js/sw.js"],
  outdir: dist,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome109", "firefox115", "safari15.6"],
  legalComments: "eof",
  logLevel: "warning",
});
