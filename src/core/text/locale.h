/* The language that people are spoken to in. */
#pragma once

/* Takes the user's locale, and the translations beside it: those that are installed, or those of the folder that
 * FOURFOLD_LOCALE_DIR names, for a program that is not. Call it first. */
void ff_locale_set_up (void);
