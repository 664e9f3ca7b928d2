// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jd-import-office.h"
#include "import/jd-importer.h"
#include "import/jd-rtf-scan.h"
#include "import/jd-rtf-text.h"

/* RTF: groups in groups, each with what holds in it until it ends. What no table here knows is looked through, or left out with its group where it says that it may be. */

#define MAX_DEPTH 256 /* groups in each other; deeper ones hold nothing of their own */
#define MAX_CODE 4096 /* bytes of what a field is asked to do, and of a header */
#define MAX_STYLES 10000

/* What becomes of the text of a group. */
typedef enum
{
  TO_NOBODY,
  TO_TEXT,
  TO_FONTS,
  TO_STYLES,
  TO_CODE,
  TO_MARGIN
} Destination;

typedef struct
{
  Destination to, around; /* @around: where the text of a box, an object or of two alternatives goes */
  int font, unread;       /* @unread: how many bytes stand behind "\u" for old programs */
  gboolean hidden, deleted, bold, italic;
  int style, outline, list, level; /* of the paragraph; -1: unsaid */
  gboolean marked, in_table;
  gboolean box, link;     /* one ends with the group */
} State;

typedef struct
{
  gboolean title;
  int outline;
} Style;

typedef struct
{
  JdImportWriter *writer;
  JdRtfText *text;
  GHashTable *words;      /* -> Word */
  GArray *states;         /* of State; the last is in force */
  guint deep;             /* groups beyond MAX_DEPTH */
  GHashTable *styles;     /* number -> Style */
  Style style;            /* the one under way */
  GString *style_name, *code, *margin;
  int style_number, font;
  GPtrArray *margins;
  int skip;               /* what is left to be skipped behind "\u" */
  gboolean optional;      /* "\*" stood right before */
  gboolean marked;        /* a bullet or number stands before the paragraph */
  gboolean table, row, cell; /* are open; @cell: its beginning was handed over */
  guint boxes, comments, footnotes, insertions, deletions;
  gboolean hid;
} Reader;

typedef struct
{
  const char *name;
  void (*take) (Reader *reader, const JdRtfToken *token, gconstpointer data);
  gconstpointer data;
} Word;

static State *
state (Reader *reader)
{
  return &g_array_index (reader->states, State, reader->states->len - 1);
}

/* ---- text ---- */

/* Where the paragraph stands, in a cell or outside of tables. */
static void
ensure_place (Reader *reader)
{
  gboolean wanted = reader->row || state (reader)->in_table;

  if (reader->boxes > 0 || (!wanted && !reader->table))
    return;
  if (!wanted)
    jd_import_writer_end_table (reader->writer);
  else if (!reader->table)
    jd_import_writer_begin_table (reader->writer);
  reader->table = wanted;
  if (wanted && !reader->row)
    {
      jd_import_writer_begin_row (reader->writer);
      reader->row = TRUE;
      reader->cell = FALSE;
    }
  if (wanted && !reader->cell)
    jd_import_writer_begin_cell (reader->writer, FALSE);
  reader->cell = wanted;
}

static void
add_text (Reader *reader, const GString *text)
{
  const State *now = state (reader);

  if (now->deleted)
    return;
  if (now->hidden)
    {
      reader->hid |= text->str[strspn (text->str, " ")] != '\0';
      return;
    }
  if (!jd_import_writer_has_text (reader->writer))
    ensure_place (reader);
  jd_import_writer_text (reader->writer, text->str, text->len, (now->bold ? JD_STYLE_STRONG : 0) | (now->italic ? JD_STYLE_EM : 0));
}

static void
end_style (Reader *reader)
{
  g_autofree char *name = g_utf8_strdown (reader->style_name->str, -1);
  Style *style = g_new (Style, 1);

  g_strstrip (name);
  *style = reader->style;
  style->title = strcmp (name, "title") == 0;
  if (style->outline < 0 && g_str_has_prefix (name, "heading ") && name[8] >= '1' && name[8] <= '9' && !name[9])
    style->outline = name[8] - '1';
  if (g_hash_table_size (reader->styles) < MAX_STYLES)
    g_hash_table_replace (reader->styles, GINT_TO_POINTER (reader->style_number), style);
  else
    g_free (style);
  g_string_truncate (reader->style_name, 0);
  reader->style = (Style) { FALSE, -1 };
  reader->style_number = 0;
}

static void
append_up_to (GString *to, const GString *text, gsize most)
{
  if (to->len < most)
    g_string_append_len (to, text->str, (gssize) MIN (text->len, most - to->len));
}

/* Hands over what was collected, in what holds for it. */
static void
flush (Reader *reader)
{
  const GString *text = jd_rtf_text_take (reader->text);

  if (text->len == 0)
    return;
  switch (state (reader)->to)
    {
    case TO_TEXT:
      add_text (reader, text);
      break;
    case TO_CODE:
      append_up_to (reader->code, text, MAX_CODE);
      break;
    case TO_MARGIN:
      append_up_to (reader->margin, text, MAX_CODE);
      break;
    case TO_STYLES:
      append_up_to (reader->style_name, text, 200);
      if (strchr (text->str, ';'))
        {
          g_string_truncate (reader->style_name, strcspn (reader->style_name->str, ";"));
          end_style (reader);
        }
      break;
    case TO_NOBODY:
    case TO_FONTS:
    default:
      break;
    }
}

static void
take_bytes (Reader *reader, const char *bytes, gsize length)
{
  gsize skipped = MIN ((gsize) MAX (reader->skip, 0), length);

  reader->skip -= (int) skipped;
  if (state (reader)->to != TO_NOBODY && length > skipped)
    jd_rtf_text_bytes (reader->text, bytes + skipped, length - skipped, state (reader)->font);
}

/* ---- paragraphs ---- */

static JdImportShape
shape_of (Reader *reader)
{
  const State *now = state (reader);
  const Style *style = g_hash_table_lookup (reader->styles, GINT_TO_POINTER (now->style));
  int outline = now->outline >= 0 ? now->outline : style ? style->outline : -1;
  JdImportShape shape = { 0 };

  if (style && style->title)
    shape.heading = JD_IMPORT_TITLE;
  else if (outline >= 0 && outline < 9)
    shape.heading = JD_IMPORT_SECTION + (guint) outline;
  else if (reader->marked || now->marked || now->list > 0)
    shape.level = (guint) CLAMP (now->level, 0, 8) + 1;
  return shape;
}

static void
end_paragraph (Reader *reader)
{
  JdImportShape shape = shape_of (reader);

  flush (reader);
  if (state (reader)->to == TO_TEXT)
    jd_import_writer_end (reader->writer, &shape);
  else if (state (reader)->to == TO_MARGIN)
    g_string_append_c (reader->margin, ' ');
  reader->marked = FALSE;
}

static void
take_paragraph (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  end_paragraph (reader);
}

static void
take_cell (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  flush (reader);
  ensure_place (reader);
  end_paragraph (reader);
  reader->cell = FALSE;
}

static void
take_row (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  reader->row = FALSE;
}

static void
take_row_begin (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to == TO_TEXT && !reader->row && !jd_import_writer_has_text (reader->writer))
    {
      state (reader)->in_table = TRUE;
      ensure_place (reader);
      reader->row = reader->boxes == 0;
    }
}

static void
reset_paragraph (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  State *now = state (reader);

  now->style = now->outline = now->list = -1;
  now->level = 0;
  now->marked = now->in_table = FALSE;
}

static void
reset_run (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  State *now = state (reader);

  now->bold = now->italic = now->hidden = now->deleted = FALSE;
}

/* ---- what a word sets ---- */

#define AT(member) GSIZE_TO_POINTER (G_STRUCT_OFFSET (State, member))

static void
set_number (Reader *reader, const JdRtfToken *token, gconstpointer member)
{
  *(int *) (gpointer) ((char *) state (reader) + GPOINTER_TO_SIZE (member)) = token->number;
}

static void
set_switch (Reader *reader, const JdRtfToken *token, gconstpointer member)
{
  *(gboolean *) (gpointer) ((char *) state (reader) + GPOINTER_TO_SIZE (member)) = !token->has_number || token->number != 0;
}

static void
set_deleted (Reader *reader, const JdRtfToken *token, gconstpointer member)
{
  set_switch (reader, token, member);
  reader->deletions += state (reader)->deleted ? 1 : 0;
}

static void
take_revised (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  reader->insertions += !token->has_number || token->number != 0 ? 1 : 0;
}

static void
set_font (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to == TO_FONTS)
    reader->font = token->number;
  else
    state (reader)->font = token->number;
}

static void
set_style (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to == TO_STYLES)
    reader->style_number = token->number;
  else
    state (reader)->style = token->number;
}

static void
set_outline (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to == TO_STYLES)
    reader->style.outline = CLAMP (token->number, 0, 9);
  else
    state (reader)->outline = CLAMP (token->number, 0, 9);
}

static void
set_unread (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  state (reader)->unread = CLAMP (token->number, 0, 100);
}

static void
set_page (Reader *reader, const JdRtfToken *token, gconstpointer encoding)
{
  jd_rtf_text_set_page (reader->text, encoding);
}

static void
set_page_number (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("CP%d", token->number);

  if (token->number == 10000)
    jd_rtf_text_set_page (reader->text, "MACINTOSH");
  else if (token->number > 0 && token->number < 100000)
    jd_rtf_text_set_page (reader->text, g_intern_string (name));
}

static void
take_charset (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to == TO_FONTS)
    jd_rtf_text_set_font (reader->text, reader->font, token->number, -1);
}

static void
take_font_page (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to == TO_FONTS)
    jd_rtf_text_set_font (reader->text, reader->font, -1, token->number);
}

static void
take_sign (Reader *reader, const JdRtfToken *token, gconstpointer utf8)
{
  if (state (reader)->to != TO_NOBODY)
    jd_rtf_text_utf8 (reader->text, utf8);
}

static void
take_unicode (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to != TO_NOBODY && token->has_number)
    jd_rtf_text_unicode (reader->text, token->number);
  reader->skip = state (reader)->unread;
}

/* ---- destinations ---- */

static void
go_to (Reader *reader, const JdRtfToken *token, gconstpointer destination)
{
  if (state (reader)->to != TO_NOBODY)
    state (reader)->to = (Destination) GPOINTER_TO_INT (destination);
}

static void
count_and_skip (Reader *reader, const JdRtfToken *token, gconstpointer counter)
{
  if (state (reader)->to == TO_TEXT)
    (*(guint *) (gpointer) ((char *) reader + GPOINTER_TO_SIZE (counter)))++;
  state (reader)->to = TO_NOBODY;
}

/* The bullet of an item, which is not its text. */
static void
take_mark (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  reader->marked |= state (reader)->to == TO_TEXT;
  state (reader)->to = TO_NOBODY;
}

/* How the bullets of the paragraphs from here on look, in old programs. */
static void
take_marks (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (reader->states->len > 1)
    g_array_index (reader->states, State, reader->states->len - 2).marked = TRUE;
  state (reader)->to = TO_NOBODY;
}

/* What is around something of which only a part is text. */
static void
begin_around (Reader *reader, const JdRtfToken *token, gconstpointer skips)
{
  if (state (reader)->to != TO_NOBODY)
    state (reader)->around = state (reader)->to;
  if (skips)
    state (reader)->to = TO_NOBODY;
}

static void
come_back (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  state (reader)->to = state (reader)->around;
}

static void
begin_box (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  come_back (reader, token, data);
  if (state (reader)->to != TO_TEXT)
    return;
  state (reader)->box = TRUE;
  state (reader)->in_table = FALSE;
  reader->boxes++;
  jd_import_writer_begin_aside (reader->writer);
}

static void
begin_margin (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  go_to (reader, token, GINT_TO_POINTER (TO_MARGIN));
}

static void
begin_code (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  if (state (reader)->to != TO_TEXT && state (reader)->to != TO_MARGIN)
    return;
  g_string_truncate (reader->code, 0);
  state (reader)->to = TO_CODE;
}

/* What the field shows: it may be a link, or the number of a page, which is left out. */
static void
begin_result (Reader *reader, const JdRtfToken *token, gconstpointer data)
{
  const char *code = reader->code->str + strspn (reader->code->str, " ");
  g_auto (GStrv) words = g_strsplit (code, "\"", 3);

  if (g_str_has_prefix (code, "PAGE") || g_str_has_prefix (code, "NUMPAGES") || g_str_has_prefix (code, "TOC"))
    state (reader)->to = TO_NOBODY;
  if (state (reader)->to != TO_TEXT || !g_str_has_prefix (code, "HYPERLINK") || !words[0] || !words[1] || strstr (words[0], "\\l"))
    return;
  state (reader)->link = TRUE;
  jd_import_writer_link (reader->writer, words[1]);
}

/* ---- the table of words ---- */

#define TO(destination) GINT_TO_POINTER (destination)
#define IN_READER(member) GSIZE_TO_POINTER (G_STRUCT_OFFSET (Reader, member))

static const Word words[] = {
  { "par", take_paragraph }, { "sect", take_paragraph }, { "page", take_paragraph }, { "nestcell", take_paragraph }, { "cell", take_cell }, { "row", take_row }, { "trowd", take_row_begin },
  { "pard", reset_paragraph }, { "plain", reset_run }, { "s", set_style }, { "outlinelevel", set_outline }, { "ls", set_number, AT (list) }, { "ilvl", set_number, AT (level) },
  { "intbl", set_switch, AT (in_table) }, { "b", set_switch, AT (bold) }, { "i", set_switch, AT (italic) }, { "v", set_switch, AT (hidden) }, { "deleted", set_deleted, AT (deleted) },
  { "revised", take_revised }, { "f", set_font }, { "uc", set_unread }, { "u", take_unicode }, { "ansicpg", set_page_number }, { "mac", set_page, "MACINTOSH" }, { "pc", set_page, "CP437" },
  { "pca", set_page, "CP850" }, { "fcharset", take_charset }, { "cpg", take_font_page },
  { "tab", take_sign, "\t" }, { "line", take_sign, "\n" }, { "softline", take_sign, "\n" }, { "emdash", take_sign, "—" }, { "endash", take_sign, "–" }, { "bullet", take_sign, "•" },
  { "lquote", take_sign, "‘" }, { "rquote", take_sign, "’" }, { "ldblquote", take_sign, "“" }, { "rdblquote", take_sign, "”" }, { "enspace", take_sign, " " }, { "emspace", take_sign, " " },
  { "qmspace", take_sign, " " },
  { "fonttbl", go_to, TO (TO_FONTS) }, { "stylesheet", go_to, TO (TO_STYLES) }, { "fldinst", begin_code }, { "fldrslt", begin_result }, { "pntext", take_mark }, { "listtext", take_mark },
  { "pn", take_marks }, { "annotation", count_and_skip, IN_READER (comments) }, { "footnote", count_and_skip, IN_READER (footnotes) }, { "shp", begin_around }, { "do", begin_around, "skips" },
  { "object", begin_around, "skips" }, { "upr", begin_around, "skips" }, { "ud", come_back }, { "result", come_back }, { "shptxt", begin_box }, { "dptxbxtext", begin_box },
  { "header", begin_margin }, { "headerl", begin_margin }, { "headerr", begin_margin }, { "headerf", begin_margin }, { "footer", begin_margin }, { "footerl", begin_margin },
  { "footerr", begin_margin }, { "footerf", begin_margin },
  { "shpinst", go_to, TO (TO_NOBODY) }, { "shprslt", go_to, TO (TO_NOBODY) }, { "nonshppict", go_to, TO (TO_NOBODY) }, { "pict", go_to, TO (TO_NOBODY) }, { "colortbl", go_to, TO (TO_NOBODY) },
  { "info", go_to, TO (TO_NOBODY) }, { "filetbl", go_to, TO (TO_NOBODY) }, { "nonesttables", go_to, TO (TO_NOBODY) }, { "nesttableprops", go_to, TO (TO_NOBODY) }, { "sp", go_to, TO (TO_NOBODY) },
  { "xe", go_to, TO (TO_NOBODY) }, { "tc", go_to, TO (TO_NOBODY) }, { "falt", go_to, TO (TO_NOBODY) }, { "pnseclvl", go_to, TO (TO_NOBODY) }, { "private", go_to, TO (TO_NOBODY) },
};

/* ---- tokens ---- */

static void
open_group (Reader *reader)
{
  State inner = *state (reader);

  flush (reader);
  reader->skip = 0;
  inner.box = inner.link = FALSE;
  if (reader->states->len < MAX_DEPTH)
    g_array_append_val (reader->states, inner);
  else
    reader->deep++;
}

static void
end_margin (Reader *reader)
{
  g_strstrip (reader->margin->str);
  if (*reader->margin->str && reader->margins->len < 12)
    g_ptr_array_add (reader->margins, g_strdup (reader->margin->str));
  g_string_truncate (reader->margin, 0);
}

static void
close_group (Reader *reader)
{
  flush (reader);
  reader->skip = 0;
  if (reader->deep > 0)
    reader->deep--;
  else if (reader->states->len > 1)
    {
      const State closed = *state (reader);
      if (closed.box)
        {
          jd_import_writer_end_aside (reader->writer);
          reader->boxes--;
        }
      if (closed.link)
        jd_import_writer_link (reader->writer, NULL);
      g_array_set_size (reader->states, reader->states->len - 1);
      if (closed.to == TO_MARGIN && state (reader)->to != TO_MARGIN)
        end_margin (reader);
    }
}

/* Words that are text go with what stands before them. */
static gboolean
is_text (const Word *word)
{
  return word->take == take_unicode || word->take == take_sign;
}

static void
take_word (Reader *reader, const JdRtfToken *token)
{
  const Word *word = g_hash_table_lookup (reader->words, token->word);

  if (reader->skip > 0)
    {
      reader->skip--;
      return;
    }
  if (!word || !is_text (word))
    flush (reader);
  if (word)
    word->take (reader, token, word->data);
  else if (reader->optional)
    state (reader)->to = TO_NOBODY;
}

/* "\~" and the like. */
static void
take_control (Reader *reader, char sign)
{
  if (reader->skip > 0)
    reader->skip--;
  else if (sign == '\r' || sign == '\n')
    end_paragraph (reader);
  else if (sign == '~')
    take_sign (reader, NULL, " ");
  else if (sign == '_')
    take_sign (reader, NULL, "‑");
  else if (sign == '\t')
    take_sign (reader, NULL, "\t");
}

static void
read_tokens (Reader *reader, const char *data, gsize length)
{
  JdRtfScanner scanner = { data, data + length };
  JdRtfToken token;

  while (!jd_import_writer_is_full (reader->writer))
    {
      jd_rtf_next (&scanner, &token);
      if (token.kind == JD_RTF_END)
        break;
      if (token.kind == JD_RTF_OPEN)
        open_group (reader);
      else if (token.kind == JD_RTF_CLOSE)
        close_group (reader);
      else if (token.kind == JD_RTF_BYTES)
        take_bytes (reader, token.text, token.length);
      else if (token.kind == JD_RTF_WORD)
        take_word (reader, &token);
      else
        take_control (reader, token.sign);
      reader->optional = token.kind == JD_RTF_SIGN && token.sign == '*';
    }
  end_paragraph (reader);
}

/* ---- the whole ---- */

static void
reader_init (Reader *reader)
{
  const State first = { .to = TO_TEXT, .unread = 1, .style = -1, .outline = -1, .list = -1 };

  reader->writer = jd_import_writer_new (JD_IMPORT_GUESS);
  reader->text = jd_rtf_text_new ();
  reader->words = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_hash_table_insert (reader->words, (gpointer) words[i].name, (gpointer) &words[i]);
  reader->states = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_append_val (reader->states, first);
  reader->styles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  reader->style.outline = -1;
  reader->style_name = g_string_new (NULL);
  reader->code = g_string_new (NULL);
  reader->margin = g_string_new (NULL);
  reader->margins = g_ptr_array_new_with_free_func (g_free);
}

static void
note_left (const Reader *reader)
{
  JdImported *imported = jd_import_writer_imported (reader->writer);

  jd_import_note_comments (imported, reader->comments);
  jd_import_note_changes (imported, reader->insertions, reader->deletions, 0);
  jd_import_note_footnotes (imported, reader->footnotes);
  jd_import_note_hidden (imported, reader->hid);
  jd_import_note_margins (imported, reader->margins);
}

static JdImported *
reader_finish (Reader *reader)
{
  note_left (reader);
  jd_rtf_text_free (reader->text);
  g_hash_table_unref (reader->words);
  g_array_unref (reader->states);
  g_hash_table_unref (reader->styles);
  g_string_free (reader->style_name, TRUE);
  g_string_free (reader->code, TRUE);
  g_string_free (reader->margin, TRUE);
  g_ptr_array_unref (reader->margins);
  return jd_import_writer_finish (reader->writer);
}

static gboolean
sniff (const char *data, gsize length)
{
  gsize at = length >= 3 && memcmp (data, "\357\273\277", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (data[at]))
    at++;
  return length - at >= 5 && memcmp (data + at, "{\\rtf", 5) == 0;
}

static JdImported *
read_rtf (const char *data, gsize length, GError **error)
{
  Reader reader = { 0 };

  if (!sniff (data, length))
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_SYNTAX, _("The file is no RTF, which begins with “{\\rtf”. Save it again in the program it is from, and import that."));
      return NULL;
    }
  reader_init (&reader);
  read_tokens (&reader, data, length);
  return reader_finish (&reader);
}

const JdImporter jd_import_rtf = {
  .id = "rtf",
  .name = N_("Rich text"),
  .mime_types = (const char *const[]) { "text/rtf", "text/richtext", "application/rtf", NULL },
  .extensions = (const char *const[]) { "rtf", NULL },
  .certain = TRUE,
  .sniff = sniff,
  .read = read_rtf,
};
