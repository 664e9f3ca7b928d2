// SPDX-License-Identifier: GPL-3.0-or-later
#include "../service/library-util.h"
#include "base/jd-text.h"
#include "text/vacancy-wording-buffer.h"
#include "ui-util.h"

/* ---- what a wording says ---- */

static void
end_line (GString *out, GString *line)
{
  g_strstrip (line->str);
  if (*line->str)
    g_string_append_printf (out, "%s\n", line->str);
  g_string_truncate (line, 0);
}

/* Each sign with its style and link, spaces as they are; lines without text and spaces around lines say nothing. Two wordings that say the same give the same. */
static char *
pieces (const char *wording)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GString *out = g_string_new (NULL);
  JdWordingParser parser;
  JdWordingPiece piece;
  gboolean item = FALSE;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      g_autofree char *format = g_strdup_printf ("<%d%.*s>", piece.style, (int) piece.href_length, piece.href ? piece.href : "");

      if (piece.event == JD_WORDING_PARAGRAPH || piece.event == JD_WORDING_ITEM)
        {
          end_line (out, line);
          item = piece.event == JD_WORDING_ITEM;
        }
      else if (piece.event == JD_WORDING_VARIABLE)
        g_string_append_printf (line, "%s{%d:%.*s:%.*s|%.*s}", format, piece.article, (int) piece.length, piece.text, (int) piece.one_length,
                                piece.one ? piece.one : "", (int) piece.many_length, piece.many ? piece.many : "");
      else
        for (gsize i = 0; i < piece.length; i++)
          if (piece.text[i] == ' ')
            g_string_append_c (line, ' ');
          else
            g_string_append_printf (line, "%s%c%s", format, piece.text[i], item ? "-" : "");
    }
  end_line (out, line);
  return g_string_free (out, FALSE);
}

static char *
round_trip (const char *wording)
{
  g_autoptr (VacancyWordingBuffer) buffer = vacancy_wording_buffer_new ();

  vacancy_wording_buffer_set_wording (buffer, wording);
  return vacancy_wording_buffer_get_wording (buffer);
}

/* ---- nothing is lost ---- */

static void
check_exact (const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    {
      g_autofree char *back = round_trip (jd_localized_text (body, i));

      g_assert_cmpstr (back, ==, jd_localized_text (body, i));
    }
}

static void
test_starter (void)
{
  const GPtrArray *blocks = jd_library_blocks (starter_library ());

  g_assert_cmpuint (blocks->len, >, 300);
  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);

      check_exact (block->body);
      for (guint j = 0; j < block->variants->len; j++)
        check_exact (((JdVariant *) g_ptr_array_index (block->variants, j))->body);
    }
}

/* These come back byte for byte: they are as short as they can be. */
static const char *const exact[] = {
  "",
  "Plain text.",
  "**strong** and *em* and ***both***",
  "a **strong *with em* inside** b",
  "an *em **with strong** inside* b",
  "[a link](https://example.com/a?b=c&d=e) and more",
  "[**strong** link](mailto:jobs@example.com)",
  "**strong with [a link](https://example.com) in it**",
  "[a link](https://example.com/?f%5Blevel%5D=a_(b)) and [{n:](x)|y} another](https://[::1]/)",
  "One.\n\nTwo.",
  "One:\n\n- a\n- b\n\nThree.",
  "- only\n- items",
  "At {company} as {a:role_title}, {years_min:year|years}.",
  "{company}{location}",
  "**{company}** *{location}* [{product}](https://example.com)",
  "{A:employment} job",
  "R&D <b> &amp; 5 < 6",
  "2 * 3 * 4",
  "snake_case and C++ and [brackets] and {not a variable}",
  "\\*not em\\*",
  "\\{company}",
  "\\- not an item",
  "שלום **עולם**",
  "👩‍🚀 emoji {company} 👍🏽",
  "[one](https://a.example)[two](https://b.example)",
};

static void
test_exact (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    {
      g_autofree char *back = round_trip (exact[i]);

      g_assert_cmpstr (back, ==, exact[i]);
    }
}

/* These may come back written otherwise, but say the same. */
static const char *const hostile[] = {
  "***", "****", "**", "*", "* *", "**a*", "*a**", "***a**b*", "***a*b**", "**a**b**c**", "*a*b*c*", "**a***b*", "*a***b**", "a**b**c", "a*b*c",
  "[", "]", "[]", "[]()", "[a](", "[a]()", "[a](javascript:alert(1))", "[a](https://x.example", "[[a](https://x.example)](https://y.example)",
  "[a](https://x.example/(b))", "[\\](https://x.example)b](https://x.example)", "[*a](https://x.example)*", "*[a*](https://x.example)",
  "{", "}", "{}", "{a:}", "{a:x", "{x:|}", "{x:one|many}", "{X}", "{a:company}s", "{{company}}", "\\", "\\\\", "\\a", "a\\", "\\{", "\\\\{company}",
  "- ", "-", "- - a", "-a", " - a", "- a\n b\n- c", "a\n- b", "- a\nb", "a\nb", "a\n\n\n\nb", "  a  ", "**a **b", "** a**", "*a\nb*", "**a\n\nb**",
  "a\\\nb", "https://example.com/*x*", "5*6*7", "**bold**:", "(*em*)", "\"**q**\"", "*a* *b*", "**a** **b**", "*a***b***c*",
  "*- [ *é*](https://e.example)()a",
};

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *back = round_trip (hostile[i]);
      g_autofree char *again = round_trip (back);
      g_autofree char *said = pieces (hostile[i]);
      g_autofree char *says = pieces (back);

      if (!g_str_equal (said, says))
        g_test_message ("<%s> came back as <%s>", hostile[i], back);
      g_assert_cmpstr (says, ==, said);
      g_assert_cmpstr (again, ==, back);
    }
}

static void
test_random (void)
{
  static const char *const bits[] = { "*", "**", "***", "[", "](https://e.example)", "{company}", "{", "}", "\\", " ", "- ", "\n", "\n\n", "a", "b c", "é", "{a:x}", "(", ")", "]" };

  for (guint round = 0; round < 4000; round++)
    {
      GString *made = g_string_new (NULL);
      g_autofree char *wording = NULL, *back = NULL, *said = NULL, *says = NULL;

      for (guint i = g_test_rand_int_range (1, 14); i > 0; i--)
        g_string_append (made, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      g_free (wording);
      wording = jd_text_clean (made->str, -1, JD_TEXT_PARAGRAPHS, NULL);
      g_string_free (made, TRUE);
      back = round_trip (wording);
      said = pieces (wording);
      says = pieces (back);
      if (!g_str_equal (said, says))
        g_test_message ("<%s> came back as <%s>", wording, back);
      g_assert_cmpstr (says, ==, said);
    }
}

static void
test_long (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *back = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, i % 7 == 6 ? " " : "*");
  g_string_append (text, "end");
  back = round_trip (text->str);
  g_assert_cmpint (g_utf8_strlen (back, -1), >=, (glong) text->len - 1);
  g_string_free (text, TRUE);
}

/* ---- typing ---- */

typedef struct
{
  guint n;
  char *inserted, *deleted;
} Heard;

static void
edited_cb (VacancyWordingBuffer *buffer, const char *inserted, const char *deleted, Heard *heard)
{
  heard->n++;
  g_free (heard->inserted);
  g_free (heard->deleted);
  heard->inserted = g_strdup (inserted);
  heard->deleted = g_strdup (deleted);
}

static void
type_at (VacancyWordingBuffer *buffer, int offset, const char *text)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &iter, offset);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &iter);
  gtk_text_buffer_insert_interactive_at_cursor (GTK_TEXT_BUFFER (buffer), text, -1, TRUE);
}

static void
erase (VacancyWordingBuffer *buffer, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, from);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, to);
  gtk_text_buffer_delete_interactive (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
}

#define assert_wording(buffer, expected) \
  G_STMT_START \
  { \
    g_autofree char *is = vacancy_wording_buffer_get_wording (buffer); \
    g_assert_cmpstr (is, ==, expected); \
  } \
  G_STMT_END

static char *
chip (const JdWordingPiece *piece, gboolean *missing, gpointer data)
{
  g_autofree char *name = g_strndup (piece->text, piece->length);

  *missing = g_str_equal (name, "location");
  return g_strdup (g_str_equal (name, "company") ? "Northwind" : "Location");
}

static VacancyWordingBuffer *
buffer_of (const char *wording)
{
  VacancyWordingBuffer *buffer = vacancy_wording_buffer_new ();

  vacancy_wording_buffer_set_chips (buffer, chip, NULL);
  vacancy_wording_buffer_set_wording (buffer, wording);
  return buffer;
}

static void
test_signal (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("abc");
  Heard heard = { 0 };

  g_signal_connect (buffer, "edited", G_CALLBACK (edited_cb), &heard);
  vacancy_wording_buffer_set_wording (buffer, "abcd");
  g_assert_cmpuint (heard.n, ==, 0);
  type_at (buffer, 4, "e");
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_cmpstr (heard.inserted, ==, "e");
  g_assert_cmpstr (heard.deleted, ==, "");
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  erase (buffer, 0, 2);
  type_at (buffer, 0, "x");
  g_assert_cmpuint (heard.n, ==, 1);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
  g_assert_cmpuint (heard.n, ==, 2);
  g_assert_cmpstr (heard.inserted, ==, "x");
  g_assert_cmpstr (heard.deleted, ==, "ab");
  assert_wording (buffer, "xcde");
  g_free (heard.inserted);
  g_free (heard.deleted);
}

static void
test_style_goes_on (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("a **bold** [link](https://x.example) c");

  type_at (buffer, 6, "er");
  assert_wording (buffer, "a **bolder** [link](https://x.example) c");
  type_at (buffer, 13, "s");
  assert_wording (buffer, "a **bolder** [link](https://x.example)s c");
  type_at (buffer, 11, "n");
  assert_wording (buffer, "a **bolder** [linnk](https://x.example)s c");
  type_at (buffer, 0, "x");
  assert_wording (buffer, "xa **bolder** [linnk](https://x.example)s c");
}

static void
test_escapes (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("a");

  type_at (buffer, 1, " *b* {company}");
  assert_wording (buffer, "a \\*b\\* \\{company}");
}

static void
test_chips (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("At {company} in {location}.");
  g_autofree char *text = vacancy_wording_buffer_get_text (GTK_TEXT_BUFFER (buffer));
  g_autofree char *name = NULL;
  GtkTextIter iter, start, end;

  g_assert_cmpstr (text, ==, "At \357\277\274\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274 in "
                             "\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274\357\277\274.");
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &iter, 5);
  name = vacancy_wording_buffer_chip_at (buffer, &iter, &start, &end);
  g_assert_cmpstr (name, ==, "company");
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 3);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 12);
  /* The cursor never stands in one. */
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &iter);
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), &iter, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  g_assert_true (gtk_text_iter_get_offset (&iter) == 3 || gtk_text_iter_get_offset (&iter) == 12);
  /* Nothing goes into one. */
  type_at (buffer, 7, "x");
  g_assert_true (vacancy_wording_buffer_has_chips (buffer));
  /* A part of one takes all of it. */
  vacancy_wording_buffer_set_wording (buffer, "At {company} in {location}.");
  erase (buffer, 11, 12);
  assert_wording (buffer, "At  in {location}.");
  erase (buffer, 2, 12);
  assert_wording (buffer, "At.");
}

static void
test_next_to_chip (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("{company}");

  type_at (buffer, 9, "!");
  assert_wording (buffer, "{company}!");
  type_at (buffer, 0, "x");
  assert_wording (buffer, "x{company}!");
}

static void
test_cursor (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("one three");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &iter, 1);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &iter);
  vacancy_wording_buffer_set_wording (buffer, "one two three");
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), &iter, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  /* Where the change ended. */
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 9);
}

static void
test_toggle (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("one two three");
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, 4);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &end, 7);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (buffer), &start, &end);
  vacancy_wording_buffer_toggle (buffer, VACANCY_WORDING_STRONG);
  assert_wording (buffer, "one **two** three");
  vacancy_wording_buffer_toggle (buffer, VACANCY_WORDING_EM);
  assert_wording (buffer, "one ***two*** three");
  vacancy_wording_buffer_toggle (buffer, VACANCY_WORDING_STRONG);
  assert_wording (buffer, "one *two* three");
}

static void
test_bullets (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("- one\n- two");

  /* The end of the first line to behind the second bullet. */
  erase (buffer, 5, 6);
  assert_wording (buffer, "- onetwo");
  erase (buffer, 1, 2);
  assert_wording (buffer, "onetwo");
}

static void
test_insert_wording (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("ac");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &iter, 1);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &iter);
  vacancy_wording_buffer_insert_wording (buffer, " **b** {company} ");
  assert_wording (buffer, "a **b** {company} c");
}

static void
test_range (void)
{
  g_autoptr (VacancyWordingBuffer) buffer = buffer_of ("a **bold one** c");
  g_autofree char *head = vacancy_wording_buffer_get_range (buffer, 0, 6);
  g_autofree char *tail = vacancy_wording_buffer_get_range (buffer, 6, -1);

  g_assert_cmpstr (head, ==, "a **bold**");
  g_assert_cmpstr (tail, ==, "**one** c");
}

static void
add_tests (void)
{
  g_test_add_func ("/wording-buffer/round-trip/starter", test_starter);
  g_test_add_func ("/wording-buffer/round-trip/exact", test_exact);
  g_test_add_func ("/wording-buffer/round-trip/hostile", test_hostile);
  g_test_add_func ("/wording-buffer/round-trip/random", test_random);
  g_test_add_func ("/wording-buffer/round-trip/long", test_long);
  g_test_add_func ("/wording-buffer/edited", test_signal);
  g_test_add_func ("/wording-buffer/style-goes-on", test_style_goes_on);
  g_test_add_func ("/wording-buffer/escapes", test_escapes);
  g_test_add_func ("/wording-buffer/chips", test_chips);
  g_test_add_func ("/wording-buffer/next-to-chip", test_next_to_chip);
  g_test_add_func ("/wording-buffer/cursor", test_cursor);
  g_test_add_func ("/wording-buffer/toggle", test_toggle);
  g_test_add_func ("/wording-buffer/bullets", test_bullets);
  g_test_add_func ("/wording-buffer/insert-wording", test_insert_wording);
  g_test_add_func ("/wording-buffer/range", test_range);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
