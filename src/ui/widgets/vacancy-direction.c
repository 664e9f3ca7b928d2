// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/vacancy-direction.h"

#include "base/jd-locale.h"

static void
set_direction (GtkWidget *tree, GtkTextDirection direction)
{
  gtk_widget_set_direction (tree, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (tree); child; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      set_direction (child, direction);
}

void
vacancy_direction_follow_language (GtkWidget *tree, const char *language)
{
  GtkTextDirection direction = jd_locale_is_right_to_left (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  g_return_if_fail (GTK_IS_WIDGET (tree));
  if (gtk_widget_get_direction (tree) != direction)
    set_direction (tree, direction);
}

void
vacancy_direction_adopt (GtkWidget *tree, GtkWidget *page)
{
  g_return_if_fail (GTK_IS_WIDGET (tree) && GTK_IS_WIDGET (page));
  if (gtk_widget_get_direction (page) != gtk_widget_get_default_direction ())
    set_direction (tree, gtk_widget_get_direction (page));
}

static gboolean
is_rtl_letter (gunichar sign)
{
  switch (g_unichar_get_script (sign))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

GtkTextDirection
vacancy_direction_of_text (const char *text)
{
  g_return_val_if_fail (text, GTK_TEXT_DIR_NONE);
  for (; *text; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return is_rtl_letter (g_utf8_get_char (text)) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
  return GTK_TEXT_DIR_NONE;
}

GtkTextDirection
vacancy_direction_of_line (GtkTextBuffer *buffer, int line)
{
  GtkTextIter at;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), GTK_TEXT_DIR_NONE);
  gtk_text_buffer_get_iter_at_line (buffer, &at, line);
  for (; !gtk_text_iter_ends_line (&at); gtk_text_iter_forward_char (&at))
    if (g_unichar_isalpha (gtk_text_iter_get_char (&at)))
      return is_rtl_letter (gtk_text_iter_get_char (&at)) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
  return GTK_TEXT_DIR_NONE;
}

static GtkTextDirection
first_direction (GtkTextBuffer *buffer)
{
  GtkTextDirection direction = GTK_TEXT_DIR_NONE;

  for (int line = 0; direction == GTK_TEXT_DIR_NONE && line < gtk_text_buffer_get_line_count (buffer); line++)
    direction = vacancy_direction_of_line (buffer, line);
  return direction;
}

/* GTK asks the first letter of a line how it is to stand. */
static void
set_across (GtkTextBuffer *buffer, GtkTextTag **across, int line, gboolean is_across)
{
  GtkTextIter start, end;

  if (!*across && !is_across)
    return;
  if (!*across)
    *across = gtk_text_buffer_create_tag (buffer, NULL, "justification", GTK_JUSTIFY_RIGHT, NULL);
  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  if (gtk_text_iter_is_end (&start) || gtk_text_iter_has_tag (&start, *across) == is_across)
    return;
  end = start;
  gtk_text_iter_forward_line (&end);
  if (is_across)
    gtk_text_buffer_apply_tag (buffer, *across, &start, &end);
  else
    gtk_text_buffer_remove_tag (buffer, *across, &start, &end);
}

/* The seat stays with its display, but who asks for it waits for the display each time, which every line does twice. */
static GdkDevice *
find_keyboard (GdkDisplay *display)
{
  static const char key[] = "vacancy-seat";
  GdkSeat *seat = g_object_get_data (G_OBJECT (display), key);

  if (!seat && (seat = gdk_display_get_default_seat (display)))
    g_object_set_data_full (G_OBJECT (display), key, g_object_ref (seat), g_object_unref);
  return seat ? gdk_seat_get_keyboard (seat) : NULL;
}

GtkTextDirection
vacancy_direction_of_keyboard (GtkWidget *widget)
{
  GdkDevice *keyboard = find_keyboard (gtk_widget_get_display (widget));

  return keyboard && gdk_device_get_direction (keyboard) == PANGO_DIRECTION_RTL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

static int
cursor_line (GtkTextBuffer *buffer)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_line (&at);
}

/* As GTK takes it: what has no letters reads like what stands before it, else like what comes first behind. */
void
vacancy_direction_align_lines (GtkTextBuffer *buffer, GtkTextTag **across, GtkTextDirection direction, GtkTextDirection keyboard)
{
  GtkTextDirection before;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && across);
  before = first_direction (buffer);
  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      GtkTextDirection reads = vacancy_direction_of_line (buffer, line);

      if (reads != GTK_TEXT_DIR_NONE)
        before = reads;
      else
        reads = line == cursor_line (buffer) ? keyboard : before;
      set_across (buffer, across, line, reads != GTK_TEXT_DIR_NONE && (reads == GTK_TEXT_DIR_RTL) != (direction == GTK_TEXT_DIR_RTL));
    }
}

/* Pango turns the alignment round for text that reads the other way than its context. */
void
vacancy_direction_align (PangoLayout *layout, GtkWidget *page)
{
  gboolean rtl;
  GtkTextDirection reads;

  g_return_if_fail (PANGO_IS_LAYOUT (layout) && GTK_IS_WIDGET (page));
  rtl = gtk_widget_get_direction (page) == GTK_TEXT_DIR_RTL;
  reads = vacancy_direction_of_text (pango_layout_get_text (layout));
  pango_layout_set_alignment (layout, (reads != GTK_TEXT_DIR_NONE ? reads == GTK_TEXT_DIR_RTL : rtl) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

void
vacancy_direction_align_label (GtkLabel *label)
{
  GtkTextDirection reads;

  g_return_if_fail (GTK_IS_LABEL (label));
  reads = vacancy_direction_of_text (gtk_label_get_text (label));
  gtk_label_set_justify (label, reads == GTK_TEXT_DIR_NONE || reads == gtk_widget_get_direction (GTK_WIDGET (label)) ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
}

/* Its alignment goes by the direction of the widget, and is turned round by Pango as above. */
void
vacancy_direction_align_inscription (GtkInscription *inscription)
{
  GtkTextDirection reads;

  g_return_if_fail (GTK_IS_INSCRIPTION (inscription));
  reads = vacancy_direction_of_text (gtk_inscription_get_text (inscription));
  gtk_inscription_set_xalign (inscription, reads == GTK_TEXT_DIR_NONE || reads == gtk_widget_get_direction (GTK_WIDGET (inscription)) ? 0.0 : 1.0);
}
