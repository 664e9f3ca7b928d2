// SPDX-License-Identifier: GPL-3.0-or-later
/* The text of a DOCX, element by element. What is deleted, hidden or a remark is skipped with all that is in it; elements that are not known are looked through. */
#include "import/jd-docx-body.h"

#include <string.h>

#include "import/jd-import-bullet.h"

#define MAX_FIELDS 32 /* in each other */

typedef struct
{
  GString *code; /* what the field is asked to do */
  gboolean shown; /* behind its "separate" */
  gboolean dropped; /* what it shows is the number of a page */
} Field;

/* What a paragraph says; those of boxes stand in others. */
typedef struct
{
  JdDocxLook look;
  char *style;
  gboolean joined; /* its end is deleted */
} Paragraph;

typedef struct
{
  JdDocxStyles *styles;
  GHashTable *links;
  JdImportWriter *writer;
  JdDocxLeft *left;
  GArray *paragraphs; /* of Paragraph, those that are open */
  GArray *fields;     /* of Field, likewise */
  GArray *choices;    /* of gboolean: whether one of the alternatives was taken */
  GArray *controls;   /* of gboolean: whether what it shows is a request to type */
  JdDocxLook run;
  char *run_style;
  guint depth, skip;  /* @skip: the depth at which skipping began; 0: not skipping */
  guint marks;        /* ends of paragraphs that are deleted */
  gboolean in_paragraph_properties, in_run_properties, in_row_properties, in_text, in_code, head;
} Body;

typedef void (*Take) (Body *body, const JdXmlAttributes *attributes);

static Paragraph *
paragraph (Body *body)
{
  return body->paragraphs->len > 0 ? &g_array_index (body->paragraphs, Paragraph, body->paragraphs->len - 1) : NULL;
}

static void
skip (Body *body)
{
  body->skip = body->depth;
}

/* ---- paragraphs ---- */

static void
start_paragraph (Body *body, const JdXmlAttributes *attributes)
{
  Paragraph new = { jd_docx_unsaid, NULL, FALSE };

  g_array_append_val (body->paragraphs, new);
}

static JdImportShape
shape_of (Body *body, const Paragraph *at)
{
  const JdDocxLook *style = jd_docx_styles_look (body->styles, at->style);
  int outline = at->look.outline >= 0 ? at->look.outline : style->outline;
  int list = at->look.list >= 0 ? at->look.list : style->list, level = at->look.level >= 0 ? at->look.level : MAX (style->level, 0);
  JdImportShape shape = { 0 };

  if (style->title)
    shape.heading = JD_IMPORT_TITLE;
  else if (outline >= 0 && outline < 9)
    shape.heading = JD_IMPORT_SECTION + (guint) outline;
  else if (jd_docx_styles_is_item (body->styles, list, level))
    shape.level = (guint) level + 1;
  return shape;
}

static void
end_paragraph (Body *body)
{
  Paragraph *at = paragraph (body);
  JdImportShape shape = at ? shape_of (body, at) : (JdImportShape) { 0 };

  if (!at)
    return;
  if (at->joined)
    body->marks++;
  else
    jd_import_writer_end (body->writer, &shape);
  g_free (at->style);
  g_array_set_size (body->paragraphs, body->paragraphs->len - 1);
}

static void
take_paragraph_style (Body *body, const JdXmlAttributes *attributes)
{
  Paragraph *at = paragraph (body);

  if (at && !at->style)
    at->style = jd_xml_value (attributes, NULL, "val");
}

/* ---- text ---- */

/* What holds of the run: its own, its style's, its paragraph's style's. */
static JdDocxSwitch
of_run (Body *body, gsize member)
{
  const Paragraph *at = paragraph (body);
  const JdDocxLook *looks[] = { &body->run, jd_docx_styles_look (body->styles, body->run_style), jd_docx_styles_look (body->styles, at ? at->style : NULL) };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      JdDocxSwitch said = *(const JdDocxSwitch *) (gconstpointer) ((const char *) looks[i] + member);
      if (said != JD_DOCX_UNSAID)
        return said;
    }
  return JD_DOCX_OFF;
}

static gboolean
is_dropped (const Body *body)
{
  for (guint i = 0; i < body->fields->len; i++)
    {
      const Field *field = &g_array_index (body->fields, Field, i);
      if (field->shown && field->dropped)
        return TRUE;
    }
  return FALSE;
}

static void
add_text (Body *body, const char *text, gsize length)
{
  if (body->skip || body->in_paragraph_properties || is_dropped (body) || !paragraph (body))
    return;
  if (of_run (body, G_STRUCT_OFFSET (JdDocxLook, hidden)) == JD_DOCX_ON)
    {
      body->left->hidden = TRUE;
      return;
    }
  gboolean bold = of_run (body, G_STRUCT_OFFSET (JdDocxLook, bold)) == JD_DOCX_ON, italic = of_run (body, G_STRUCT_OFFSET (JdDocxLook, italic)) == JD_DOCX_ON;
  jd_import_writer_text (body->writer, text, length, (bold ? JD_STYLE_STRONG : 0) | (italic ? JD_STYLE_EM : 0));
}

static void
start_run (Body *body, const JdXmlAttributes *attributes)
{
  body->run = jd_docx_unsaid;
  g_clear_pointer (&body->run_style, g_free);
}

static void
take_run_style (Body *body, const JdXmlAttributes *attributes)
{
  if (!body->run_style && !body->in_paragraph_properties)
    body->run_style = jd_xml_value (attributes, NULL, "val");
}

static void
take_tab (Body *body, const JdXmlAttributes *attributes)
{
  add_text (body, "\t", 1);
}

static void
take_break (Body *body, const JdXmlAttributes *attributes)
{
  add_text (body, "\n", 1);
}

static void
take_hyphen (Body *body, const JdXmlAttributes *attributes)
{
  add_text (body, "‑", strlen ("‑"));
}

/* A sign by its number in a font of signs; what is no bullet says nothing without the font. */
static void
take_sign (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *code = jd_xml_value (attributes, NULL, "char");
  guint64 sign = code ? g_ascii_strtoull (code, NULL, 16) : 0;
  char text[10] = "";

  if (sign < 0x20 || sign > 0xFFFF || !g_unichar_validate ((gunichar) sign))
    return;
  int length = g_unichar_to_utf8 ((gunichar) sign, text);
  gboolean readable = sign < 0xE000 || sign >= 0xF900;
  strcpy (text + length, " x");
  if (readable || (!jd_import_writer_has_text (body->writer) && jd_import_bullet (text).kind == JD_BULLET_SIGN))
    add_text (body, text, (gsize) length);
}

/* ---- what is left out ---- */

static void
start_deletion (Body *body, const JdXmlAttributes *attributes)
{
  Paragraph *at = paragraph (body);

  if (body->in_paragraph_properties && body->in_run_properties && at)
    at->joined = TRUE;
  else if (!body->in_row_properties && !body->in_paragraph_properties)
    {
      body->left->deletions++;
      skip (body);
    }
}

static void
start_insertion (Body *body, const JdXmlAttributes *attributes)
{
  if (!body->in_paragraph_properties && !body->in_row_properties)
    body->left->insertions++;
}

static void
start_moved (Body *body, const JdXmlAttributes *attributes)
{
  Paragraph *at = paragraph (body);

  if (body->in_paragraph_properties && at)
    at->joined = TRUE;
  else
    skip (body);
}

static void
take_move (Body *body, const JdXmlAttributes *attributes)
{
  body->left->moves++;
}

static void
take_comment (Body *body, const JdXmlAttributes *attributes)
{
  body->left->comments++;
}

static void
take_footnote (Body *body, const JdXmlAttributes *attributes)
{
  body->left->footnotes++;
}

static void
take_foreign (Body *body, const JdXmlAttributes *attributes)
{
  body->left->foreign++;
}

static void
start_control (Body *body, const JdXmlAttributes *attributes)
{
  gboolean asks = FALSE;

  g_array_append_val (body->controls, asks);
}

static void
end_control (Body *body)
{
  if (body->controls->len > 0)
    g_array_set_size (body->controls, body->controls->len - 1);
}

static void
take_placeholder (Body *body, const JdXmlAttributes *attributes)
{
  if (body->controls->len > 0 && jd_xml_is_on (attributes))
    g_array_index (body->controls, gboolean, body->controls->len - 1) = TRUE;
}

static void
start_control_content (Body *body, const JdXmlAttributes *attributes)
{
  if (body->controls->len == 0 || !g_array_index (body->controls, gboolean, body->controls->len - 1))
    return;
  body->left->placeholders++;
  skip (body);
}

/* ---- links and fields ---- */

static void
start_link (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *id = jd_xml_value (attributes, "/relationships", "id");

  jd_import_writer_link (body->writer, id ? g_hash_table_lookup (body->links, id) : NULL);
}

static void
end_link (Body *body)
{
  jd_import_writer_link (body->writer, NULL);
}

/* What the field @code asks for: a link, or the number of a page. */
static gboolean
follow_field (Body *body, const char *code)
{
  const char *at = code + strspn (code, " \t");
  g_auto (GStrv) words = g_strsplit (at, "\"", 3);

  if (g_ascii_strncasecmp (at, "HYPERLINK", 9) == 0)
    jd_import_writer_link (body->writer, words[0] && words[1] && !strstr (words[0], "\\l") ? words[1] : NULL);
  return g_ascii_strncasecmp (at, "PAGE", 4) == 0 || g_ascii_strncasecmp (at, "NUMPAGES", 8) == 0 || g_ascii_strncasecmp (at, "TOC", 3) == 0;
}

static void
field_clear (gpointer data)
{
  Field *field = data;

  g_string_free (field->code, TRUE);
}

static void
begin_field (Body *body)
{
  Field field = { g_string_new (NULL), FALSE, FALSE };

  g_array_append_val (body->fields, field);
}

static void
end_field (Body *body)
{
  if (body->fields->len == 0)
    return;
  g_array_set_size (body->fields, body->fields->len - 1);
  jd_import_writer_link (body->writer, NULL);
}

static void
show_field (Body *body)
{
  Field *field = body->fields->len > 0 ? &g_array_index (body->fields, Field, body->fields->len - 1) : NULL;

  if (!field)
    return;
  field->shown = TRUE;
  field->dropped = follow_field (body, field->code->str);
}

static void
take_field (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *type = jd_xml_value (attributes, NULL, "fldCharType");

  if (g_strcmp0 (type, "begin") == 0 && body->fields->len < MAX_FIELDS)
    begin_field (body);
  else if (g_strcmp0 (type, "separate") == 0)
    show_field (body);
  else if (g_strcmp0 (type, "end") == 0)
    end_field (body);
}

static void
start_simple_field (Body *body, const JdXmlAttributes *attributes)
{
  g_autofree char *code = jd_xml_value (attributes, NULL, "instr");

  if (code && follow_field (body, code))
    skip (body);
}

/* ---- boxes, tables, alternatives ---- */

static void
start_box (Body *body, const JdXmlAttributes *attributes)
{
  jd_import_writer_begin_aside (body->writer);
}

static void
end_box (Body *body)
{
  jd_import_writer_end_aside (body->writer);
}

static void
start_table (Body *body, const JdXmlAttributes *attributes)
{
  jd_import_writer_begin_table (body->writer);
}

static void
end_table (Body *body)
{
  jd_import_writer_end_table (body->writer);
}

static void
start_row (Body *body, const JdXmlAttributes *attributes)
{
  body->head = FALSE;
  jd_import_writer_begin_row (body->writer);
}

static void
take_head (Body *body, const JdXmlAttributes *attributes)
{
  body->head = body->head || jd_xml_is_on (attributes);
}

static void
start_cell (Body *body, const JdXmlAttributes *attributes)
{
  jd_import_writer_begin_cell (body->writer, body->head);
}

static void
start_alternatives (Body *body, const JdXmlAttributes *attributes)
{
  gboolean taken = FALSE;

  g_array_append_val (body->choices, taken);
}

static void
end_alternatives (Body *body)
{
  if (body->choices->len > 0)
    g_array_set_size (body->choices, body->choices->len - 1);
}

/* The first choice is read, and what stands in for it is not. */
static void
start_choice (Body *body, const JdXmlAttributes *attributes)
{
  gboolean *taken = body->choices->len > 0 ? &g_array_index (body->choices, gboolean, body->choices->len - 1) : NULL;

  if (taken && *taken)
    skip (body);
  else if (taken)
    *taken = TRUE;
}

/* ---- the table ---- */

static void
start_skipped (Body *body, const JdXmlAttributes *attributes)
{
  skip (body);
}

typedef struct
{
  const char *name;
  Take start;
  void (*end) (Body *body);
  gboolean always; /* also where all is skipped */
  gsize inside;    /* of Body the gboolean that holds within it; 0: none */
} Row;

#define INSIDE(member) .inside = G_STRUCT_OFFSET (Body, member)

static const Row rows[] = {
  { "p", start_paragraph, end_paragraph }, { "pPr", INSIDE (in_paragraph_properties) }, { "pStyle", take_paragraph_style }, { "r", start_run },
  { "rPr", INSIDE (in_run_properties) }, { "rStyle", take_run_style }, { "t", INSIDE (in_text) }, { "tab", take_tab }, { "ptab", take_tab }, { "br", take_break },
  { "cr", take_break },
  { "noBreakHyphen", take_hyphen }, { "sym", take_sign }, { "del", start_deletion }, { "ins", start_insertion }, { "moveFrom", start_moved }, { "moveFromRangeStart", take_move },
  { "commentReference", take_comment }, { "footnoteReference", take_footnote }, { "endnoteReference", take_footnote }, { "altChunk", take_foreign }, { "sdt", start_control, end_control },
  { "showingPlcHdr", take_placeholder }, { "sdtContent", start_control_content }, { "hyperlink", start_link, end_link }, { "fldChar", take_field, NULL, TRUE },
  { "fldSimple", start_simple_field, end_link }, { "instrText", INSIDE (in_code) }, { "txbxContent", start_box, end_box }, { "tbl", start_table, end_table }, { "tr", start_row },
  { "trPr", INSIDE (in_row_properties) }, { "tblHeader", take_head }, { "tc", start_cell }, { "rt", start_skipped }, { "pPrChange", start_skipped }, { "rPrChange", start_skipped },
};

static const Row alternatives[] = { { "AlternateContent", start_alternatives, end_alternatives }, { "Choice", start_choice }, { "Fallback", start_choice } };

static const Row *
find_row (const char *space, const char *name)
{
  const gboolean word = jd_docx_is_word (space);
  const Row *table = word ? rows : alternatives;
  const guint n = word ? G_N_ELEMENTS (rows) : strstr (space, "/markup-compatibility/") ? G_N_ELEMENTS (alternatives) : 0;

  for (guint i = 0; i < n; i++)
    if (table[i].name[0] == name[0] && strcmp (table[i].name, name) == 0)
      return &table[i];
  return NULL;
}

static void
set_inside (Body *body, const Row *row, gboolean inside)
{
  if (row->inside)
    G_STRUCT_MEMBER (gboolean, body, row->inside) = inside;
}

static void
start_cb (gpointer user, const char *space, const char *name, const JdXmlAttributes *attributes)
{
  Body *body = user;
  const Row *row = find_row (space, name);

  body->depth++;
  if (row && !body->skip)
    set_inside (body, row, TRUE);
  if (row && row->start && (!body->skip || row->always))
    row->start (body, attributes);
  else if (!body->skip && !row && jd_docx_is_word (space) && body->in_paragraph_properties && !body->in_run_properties && paragraph (body))
    jd_docx_look_take (&paragraph (body)->look, name, attributes);
  else if (!body->skip && !row && jd_docx_is_word (space) && body->in_run_properties && !body->in_paragraph_properties)
    jd_docx_look_take (&body->run, name, attributes);
}

static void
end_cb (gpointer user, const char *space, const char *name)
{
  Body *body = user;
  const Row *row = find_row (space, name);

  if (row && (!body->skip || body->skip == body->depth))
    {
      set_inside (body, row, FALSE);
      if (row->end)
        row->end (body);
    }
  if (body->skip == body->depth)
    body->skip = 0;
  body->depth--;
}

static void
text_cb (gpointer user, const char *text, gsize length)
{
  Body *body = user;
  Field *field = body->fields->len > 0 ? &g_array_index (body->fields, Field, body->fields->len - 1) : NULL;

  if (body->in_text)
    add_text (body, text, length);
  else if (body->in_code && field && !field->shown && field->code->len < 10000)
    g_string_append_len (field->code, text, (gssize) length);
}

static gboolean
is_done_cb (gpointer user)
{
  return jd_import_writer_is_full (((Body *) user)->writer);
}

gboolean
jd_docx_body_read (JdUnzip *zip, const char *part, JdDocxStyles *styles, GHashTable *links, JdImportWriter *writer, JdDocxLeft *left, GError **error)
{
  static const JdXmlHandler handler = { start_cb, end_cb, text_cb, is_done_cb };
  Body body = { styles, links, writer, left };

  body.paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  body.fields = g_array_new (FALSE, FALSE, sizeof (Field));
  body.choices = g_array_new (FALSE, FALSE, sizeof (gboolean));
  body.controls = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_array_set_clear_func (body.fields, field_clear);
  start_run (&body, NULL);
  gboolean read = jd_import_xml_read (zip, part, &handler, &body, error);
  while (body.paragraphs->len > 0)
    end_paragraph (&body);
  left->deletions += left->deletions == 0 ? body.marks : 0;
  g_free (body.run_style);
  g_array_unref (body.paragraphs);
  g_array_unref (body.fields);
  g_array_unref (body.choices);
  g_array_unref (body.controls);
  return read;
}
