// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/jd-pdf.h"

#include <qpdf/qpdf-c.h>

#include "base/jd-locale.h"

static void
describe (qpdf_data pdf, const char *language)
{
  qpdf_oh root = qpdf_get_root (pdf), preferences = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  if (jd_locale_is_right_to_left (language))
    qpdf_oh_replace_key (pdf, preferences, "/Direction", qpdf_oh_new_name (pdf, "/R2L"));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", preferences);
}

/* The first below @element, which is one or a list of them. FALSE when there is none. */
static gboolean
find_figure (qpdf_data pdf, qpdf_oh element, qpdf_oh *figure)
{
  if (qpdf_oh_is_array (pdf, element))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, element); i++)
        if (find_figure (pdf, qpdf_oh_get_array_item (pdf, element, i), figure))
          return TRUE;
      return FALSE;
    }
  if (!qpdf_oh_is_dictionary (pdf, element))
    return FALSE;
  *figure = element;
  return qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, element, "/S"), "/Figure") || find_figure (pdf, qpdf_oh_get_key (pdf, element, "/K"), figure);
}

static void
describe_figure (qpdf_data pdf, const JdPdfMore *more)
{
  qpdf_oh figure, box = qpdf_oh_new_array (pdf), attributes = qpdf_oh_new_dictionary (pdf);

  if (!find_figure (pdf, qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot"), &figure))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (more->box); i++)
    qpdf_oh_append_item (pdf, box, qpdf_oh_new_real_from_double (pdf, more->box[i], 2));
  qpdf_oh_replace_key (pdf, attributes, "/O", qpdf_oh_new_name (pdf, "/Layout"));
  qpdf_oh_replace_key (pdf, attributes, "/BBox", box);
  qpdf_oh_replace_key (pdf, attributes, "/Placement", qpdf_oh_new_name (pdf, "/Block"));
  qpdf_oh_replace_key (pdf, figure, "/A", attributes);
  qpdf_oh_replace_key (pdf, figure, "/Alt", qpdf_oh_new_unicode_string (pdf, more->figure));
}

static gboolean
is_leaf (qpdf_data pdf, qpdf_oh element)
{
  static const char *const leaves[] = { "/H1", "/H2", "/H3", "/P", "/LBody" };
  qpdf_oh type = qpdf_oh_get_key (pdf, element, "/S");

  for (gsize i = 0; i < G_N_ELEMENTS (leaves); i++)
    if (qpdf_oh_is_name_and_equals (pdf, type, leaves[i]))
      return TRUE;
  return FALSE;
}

/* Tells the leaves below @element, of which @leaf is the first, their languages. */
static void
describe_leaves (qpdf_data pdf, qpdf_oh element, const GPtrArray *languages, guint *leaf)
{
  if (qpdf_oh_is_array (pdf, element))
    {
      for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, element); i++)
        describe_leaves (pdf, qpdf_oh_get_array_item (pdf, element, i), languages, leaf);
      return;
    }
  if (!qpdf_oh_is_dictionary (pdf, element))
    return;
  if (!is_leaf (pdf, element))
    {
      describe_leaves (pdf, qpdf_oh_get_key (pdf, element, "/K"), languages, leaf);
      return;
    }
  const char *language = *leaf < languages->len ? languages->pdata[*leaf] : NULL;
  (*leaf)++;
  if (language)
    qpdf_oh_replace_key (pdf, element, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
}

static void
describe_languages (qpdf_data pdf, const GPtrArray *languages)
{
  gboolean several = FALSE;
  guint leaf = 0;

  for (guint i = 0; i < languages->len; i++)
    several = several || languages->pdata[i];
  if (several)
    describe_leaves (pdf, qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot"), languages, &leaf);
}

static void
forget_dates (qpdf_data pdf)
{
  qpdf_oh info = qpdf_oh_get_key (pdf, qpdf_get_trailer (pdf), "/Info");

  if (!qpdf_oh_is_dictionary (pdf, info))
    return;
  qpdf_oh_remove_key (pdf, info, "/CreationDate");
  qpdf_oh_remove_key (pdf, info, "/ModDate");
}

static gboolean
write_out (qpdf_data pdf, GByteArray *out)
{
  if (qpdf_init_write_memory (pdf) & QPDF_ERRORS)
    return FALSE;
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  /* What cairo packed stays as it is. */
  qpdf_set_stream_data_mode (pdf, qpdf_s_preserve);
  if (qpdf_write (pdf) & QPDF_ERRORS)
    return FALSE;
  g_byte_array_append (out, qpdf_get_buffer (pdf), (guint) qpdf_get_buffer_length (pdf));
  return TRUE;
}

/* New string. */
static char *
why_not (qpdf_data pdf)
{
  return g_strdup (qpdf_has_error (pdf) ? qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)) : "");
}

char *
jd_pdf_finish (const GByteArray *bytes, const JdPdfMore *more, GByteArray *out)
{
  g_return_val_if_fail (bytes && more && out, NULL);

  qpdf_data pdf = qpdf_init ();
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  qpdf_silence_errors (pdf);
  gboolean done = !(qpdf_read_memory (pdf, "PDF", (const char *) bytes->data, bytes->len, NULL) & QPDF_ERRORS);
  if (done)
    {
      describe (pdf, more->language);
      if (more->languages)
        describe_languages (pdf, more->languages);
      if (more->figure)
        describe_figure (pdf, more);
      forget_dates (pdf);
      done = write_out (pdf, out);
    }
  char *why = done ? NULL : why_not (pdf);
  qpdf_cleanup (&pdf);
  return why;
}
