/* The one typographic scale of all pictures and pages, in pixels. A text that does not fit is set smaller
 * than it says here, never larger. */
#pragma once

#define FF_TYPE_DISPLAY    44   /* the cover */
#define FF_TYPE_TITLE      34   /* whose card it is */
#define FF_TYPE_HEADING    24   /* what a picture or a page is of */
#define FF_TYPE_SUBHEADING 17   /* within it: a pair, a role */
#define FF_TYPE_LEAD       16   /* a definition */
#define FF_TYPE_NAME       14.5 /* of a competency, a rule */
#define FF_TYPE_TEXT       13
#define FF_TYPE_NOTE       12
#define FF_TYPE_SMALL      11 /* labels and small capitals */
#define FF_TYPE_TINY       10 /* axes, legends */
