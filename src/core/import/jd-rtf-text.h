// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of RTF as UTF-8, by the code page of the font they are in. Some make one sign only together, so they are collected first. */
typedef struct _JdRtfText JdRtfText;

JdRtfText *jd_rtf_text_new (void);
void       jd_rtf_text_free (JdRtfText *text);

void jd_rtf_text_set_page (JdRtfText *text, const char *encoding);            /* static; of fonts that say nothing else */
void jd_rtf_text_set_font (JdRtfText *text, int font, int charset, int page); /* what the table of fonts says; -1: unsaid */

void jd_rtf_text_bytes (JdRtfText *text, const char *bytes, gsize length, int font);
void jd_rtf_text_unicode (JdRtfText *text, int number); /* as "\u" has it: signed, and halves of pairs one by one */
void jd_rtf_text_utf8 (JdRtfText *text, const char *utf8);
/* What there is so far, which is then forgotten. Borrowed until the next call. */
const GString *jd_rtf_text_take (JdRtfText *text);

G_END_DECLS
