// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-write.h"

#include <math.h>
#include <string.h>

#define INDENT "  "

/* An object or array that is open. */
typedef struct
{
  gboolean is_object, has_items;
  const char *member;     /* its name in the object around it; borrowed */
  const JdExtras *extras; /* borrowed */
  gboolean *written;      /* for each of the extras; NULL without */
  gboolean in_extra;      /* one of them is being written: none stands behind another */
} Frame;

struct _JdWriter
{
  GString *out;
  GArray *frames; /* of Frame */
};

JdWriter *
jd_writer_new (void)
{
  JdWriter *writer = g_new (JdWriter, 1);

  writer->out = g_string_sized_new (2048);
  writer->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  return writer;
}

void
jd_writer_free (JdWriter *writer)
{
  if (!writer)
    return;
  for (guint i = 0; i < writer->frames->len; i++)
    g_free (g_array_index (writer->frames, Frame, i).written);
  g_array_unref (writer->frames);
  g_string_free (writer->out, TRUE);
  g_free (writer);
}

static Frame *
current_frame (JdWriter *writer)
{
  guint length = writer->frames->len;

  return length > 0 ? &g_array_index (writer->frames, Frame, length - 1) : NULL;
}

/* ---- Signs ---- */

static void
append_escaped (GString *out, guchar c)
{
  static const char shorts[] = "\"\"\\\\\bb\ff\nn\rr\tt";

  for (const char *p = shorts; *p != '\0'; p += 2)
    if (c == (guchar) *p)
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, p[1]);
        return;
      }
  g_string_append_printf (out, "\\u%04x", c);
}

static gboolean
is_line_separator (const char *p)
{
  return (guchar) p[0] == 0xE2 && (guchar) p[1] == 0x80 && ((guchar) p[2] == 0xA8 || (guchar) p[2] == 0xA9);
}

/* U+2028 and U+2029 end a line in JavaScript, where JSON may be embedded. */
static void
append_string (GString *out, const char *value)
{
  const char *start = value;

  g_string_append_c (out, '"');
  for (const char *p = value;; p++)
    {
      guchar c = (guchar) *p;
      if (c >= 0x20 && c != '"' && c != '\\' && !is_line_separator (p))
        continue;
      g_string_append_len (out, start, p - start);
      if (c == '\0')
        break;
      if (c == 0xE2)
        {
          g_string_append (out, (guchar) p[2] == 0xA8 ? "\\u2028" : "\\u2029");
          p += 2;
        }
      else
        append_escaped (out, c);
      start = p + 1;
    }
  g_string_append_c (out, '"');
}

static void
append_newline (JdWriter *writer)
{
  g_string_append_c (writer->out, '\n');
  for (guint i = 0; i < writer->frames->len; i++)
    g_string_append (writer->out, INDENT);
}

/* ---- Numbers ---- */

/* The decimal number behind the one in @text, "1.25e+00" behind "1.24e+00". FALSE when that would need another digit. */
static gboolean
count_up (char *text)
{
  for (char *p = strchr (text, 'e'); p-- > text;)
    if (*p == '9')
      *p = '0';
    else if (g_ascii_isdigit (*p))
      {
        (*p)++;
        return TRUE;
      }
  return FALSE;
}

static gboolean
reads_back (const char *text, double value)
{
  return g_ascii_strtod (text, NULL) == value;
}

/* The digits of @value without trailing zeros, as few as read back the same, and the power of ten of the first one. */
static int
shortest_digits (double value, char *digits, gsize size)
{
  char text[40];

  /* 15 digits are right for all normal numbers that have no more; the tiniest have fewer. */
  for (int precision = isnormal (value) ? 14 : 0; precision <= 16; precision++)
    {
      char format[8];
      g_snprintf (format, sizeof format, "%%.%de", precision);
      g_ascii_formatd (text, sizeof text, format, value);
      if (reads_back (text, value))
        break;
      /* Above a power of two numbers lie further apart, so the next one may still be read as it where the nearest one is not. */
      if (precision == 15 && count_up (text) && reads_back (text, value))
        break;
    }
  char *exponent = strchr (text, 'e');
  *exponent++ = '\0';
  gsize length = 0;
  for (const char *p = text; *p != '\0' && length + 1 < size; p++)
    if (g_ascii_isdigit (*p))
      digits[length++] = *p;
  while (length > 1 && digits[length - 1] == '0')
    length--;
  digits[length] = '\0';
  return atoi (exponent);
}

/* As Python writes it: with a point always, with an exponent below 1e-4 and from 1e16 on. */
static void
append_double (GString *out, double value)
{
  char digits[24];
  int power = shortest_digits (value, digits, sizeof digits);
  int length = (int) strlen (digits);

  if (value < 0 || 1 / value < 0)
    g_string_append_c (out, '-');
  if (power < -4 || power >= 16)
    {
      g_string_append_c (out, digits[0]);
      if (length > 1)
        g_string_append_printf (out, ".%s", digits + 1);
      g_string_append_printf (out, "e%c%02d", power < 0 ? '-' : '+', ABS (power));
    }
  else if (power < 0)
    g_string_append_printf (out, "0.%.*s%s", -power - 1, "000", digits);
  else if (length <= power + 1)
    g_string_append_printf (out, "%s%.*s.0", digits, power + 1 - length, "0000000000000000");
  else
    g_string_append_printf (out, "%.*s.%s", power + 1, digits, digits + power + 1);
}

/* ---- Values ---- */

/* Everything in front of a value: comma, line, name. */
static void
begin_value (JdWriter *writer, const char *member)
{
  Frame *frame = current_frame (writer);

  if (!frame)
    return;
  g_assert (frame->is_object == (member != NULL));
  if (frame->has_items)
    g_string_append_c (writer->out, ',');
  frame->has_items = TRUE;
  append_newline (writer);
  if (!member)
    return;
  append_string (writer->out, member);
  g_string_append (writer->out, ": ");
}

static void
write_extra (JdWriter *writer, const JdExtra *extra)
{
  current_frame (writer)->in_extra = TRUE;
  jd_writer_node (writer, extra->name, extra->node);
  current_frame (writer)->in_extra = FALSE;
}

/* The unknown members that stood behind @member. Frames may move while nodes are written, what they point to does not. */
static void
write_extras (JdWriter *writer, const char *member)
{
  Frame frame = *current_frame (writer);

  for (guint i = 0; i < jd_extras_length (frame.extras); i++)
    {
      const JdExtra *extra = jd_extras_get (frame.extras, i);
      if (frame.written[i] || g_strcmp0 (extra->after, member) != 0)
        continue;
      frame.written[i] = TRUE;
      write_extra (writer, extra);
    }
}

/* Those whose place never came. */
static void
write_other_extras (JdWriter *writer)
{
  Frame frame = *current_frame (writer);

  for (guint i = 0; i < jd_extras_length (frame.extras); i++)
    if (!frame.written[i])
      write_extra (writer, jd_extras_get (frame.extras, i));
}

static void
end_value (JdWriter *writer, const char *member)
{
  if (member && !current_frame (writer)->in_extra)
    write_extras (writer, member);
}

static void
begin_container (JdWriter *writer, const char *member, gboolean is_object, const JdExtras *extras)
{
  Frame frame = { .is_object = is_object, .member = member, .extras = extras };

  begin_value (writer, member);
  g_string_append_c (writer->out, is_object ? '{' : '[');
  if (jd_extras_length (extras) > 0)
    frame.written = g_new0 (gboolean, jd_extras_length (extras));
  g_array_append_val (writer->frames, frame);
}

static void
end_container (JdWriter *writer)
{
  Frame frame = *current_frame (writer);

  g_array_set_size (writer->frames, writer->frames->len - 1);
  g_free (frame.written);
  if (frame.has_items)
    append_newline (writer);
  g_string_append_c (writer->out, frame.is_object ? '}' : ']');
  end_value (writer, frame.member);
}

void
jd_writer_begin_object (JdWriter *writer, const char *member, const JdExtras *extras)
{
  begin_container (writer, member, TRUE, extras);
  write_extras (writer, NULL);
}

void
jd_writer_end_object (JdWriter *writer)
{
  g_return_if_fail (writer->frames->len > 0 && current_frame (writer)->is_object);

  write_other_extras (writer);
  end_container (writer);
}

void
jd_writer_begin_array (JdWriter *writer, const char *member)
{
  begin_container (writer, member, FALSE, NULL);
}

void
jd_writer_end_array (JdWriter *writer)
{
  g_return_if_fail (writer->frames->len > 0 && !current_frame (writer)->is_object);

  end_container (writer);
}

void
jd_writer_string (JdWriter *writer, const char *member, const char *value)
{
  if (value)
    {
      begin_value (writer, member);
      append_string (writer->out, value);
    }
  end_value (writer, member);
}

void
jd_writer_int (JdWriter *writer, const char *member, gint64 value)
{
  begin_value (writer, member);
  g_string_append_printf (writer->out, "%" G_GINT64_FORMAT, value);
  end_value (writer, member);
}

void
jd_writer_decimal (JdWriter *writer, const char *member, gint64 units, int digits)
{
  g_return_if_fail (digits >= 0 && digits <= 9);

  guint64 one = 1, amount = units < 0 ? -(guint64) units : (guint64) units;
  for (int i = 0; i < digits; i++)
    one *= 10;
  begin_value (writer, member);
  g_string_append_printf (writer->out, "%s%" G_GUINT64_FORMAT, units < 0 ? "-" : "", amount / one);
  if (amount % one > 0)
    g_string_append_printf (writer->out, ".%0*" G_GUINT64_FORMAT, digits, amount % one);
  end_value (writer, member);
}

void
jd_writer_bool (JdWriter *writer, const char *member, gboolean value)
{
  begin_value (writer, member);
  g_string_append (writer->out, value ? "true" : "false");
  end_value (writer, member);
}

void
jd_writer_strings (JdWriter *writer, const char *member, const char *const *values)
{
  if (!values)
    {
      end_value (writer, member);
      return;
    }
  jd_writer_begin_array (writer, member);
  for (; *values; values++)
    jd_writer_string (writer, NULL, *values);
  jd_writer_end_array (writer);
}

/* ---- Unknown members ---- */

static void
write_scalar (JdWriter *writer, const char *member, JsonNode *node)
{
  begin_value (writer, member);
  if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (writer->out, "null");
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    append_double (writer->out, json_node_get_double (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (writer->out, json_node_get_boolean (node) ? "true" : "false");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    append_string (writer->out, json_node_get_string (node));
  else
    g_string_append_printf (writer->out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  end_value (writer, member);
}

static void
write_object (JdWriter *writer, const char *member, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  jd_writer_begin_object (writer, member, NULL);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    jd_writer_node (writer, name, node);
  jd_writer_end_object (writer);
}

static void
write_array (JdWriter *writer, const char *member, JsonArray *array)
{
  jd_writer_begin_array (writer, member);
  for (guint i = 0; i < json_array_get_length (array); i++)
    jd_writer_node (writer, NULL, json_array_get_element (array, i));
  jd_writer_end_array (writer);
}

/* Recursion ends: what the reader lets in is at most JD_JSON_MAX_DEPTH deep. */
void
jd_writer_node (JdWriter *writer, const char *member, JsonNode *node)
{
  g_return_if_fail (node);

  if (JSON_NODE_HOLDS_OBJECT (node))
    write_object (writer, member, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    write_array (writer, member, json_node_get_array (node));
  else
    write_scalar (writer, member, node);
}

char *
jd_writer_finish (JdWriter *writer, gsize *length)
{
  g_return_val_if_fail (writer->frames->len == 0, NULL);

  g_string_append_c (writer->out, '\n');
  if (length)
    *length = writer->out->len;
  char *result = g_string_free (writer->out, FALSE);
  writer->out = g_string_new (NULL);
  return result;
}
