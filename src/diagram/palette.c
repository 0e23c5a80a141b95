#include "diagram/palette.h"

/* In the order of FfQuadrant. */
static const FfPalette light = {
  .ink = "#1f2328",
  .soft = "#5b6470",
  .hairline = "#d9dde3",
  .paper = "#ffffff",
  .panel = "#f6f7f9",
  .track = "#eceff3",
  .on_strong = "#ffffff",
  .strong = { "#1f6fb2", "#7a4fb5", "#1d7a5f", "#a84e18" },
  .tint = { "#e4eff8", "#efe8f8", "#e1f2ec", "#faebe1" },
  .shade = { "#c9dcec", "#dccfef", "#c3e0d6", "#efd5c3" },
  .series = { "#1f2328", "#ad1457", "#00687a", "#7a6200", "#4a3fd0" },
};

static const FfPalette dark = {
  .ink = "#eceff3",
  .soft = "#a9b1bb",
  .hairline = "#4a5059",
  .paper = "#1e1f22",
  .panel = "#282a2e",
  .track = "#34373c",
  .on_strong = "#1e1f22",
  .strong = { "#7cb8f0", "#b794f4", "#6fcfae", "#f0a071" },
  .tint = { "#1b2d40", "#2e2440", "#17332a", "#3b2618" },
  .shade = { "#122030", "#211930", "#0f251e", "#2b1a0f" },
  .series = { "#eceff3", "#ff8ab4", "#5cd3e6", "#e0c44c", "#a9a4ff" },
};

const FfPalette *
ff_palette_get (FfTheme theme)
{
  return theme == FF_THEME_DARK ? &dark : &light;
}
